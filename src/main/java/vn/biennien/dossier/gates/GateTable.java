package vn.biennien.dossier.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.Display;
import vn.biennien.shared.Paging;
import vn.biennien.shared.Side;

/** Gate pairs and other border objects as a table. */
@Component
class GateTable implements ListTableSource {
  private final GateList gates;
  private final ListWords words;
  private final Display display;

  GateTable(GateList gates, ListWords words, Display display) {
    this.gates = gates;
    this.words = words;
    this.display = display;
  }

  @Override
  public String list() {
    return "gates";
  }

  @Override
  public ListTable table(Map<String, String> parameters) {
    String object = parameters.get("object");
    String jurisdiction = parameters.get("jurisdiction");
    // they are few by nature
    List<GateRow> all = gates.page(object, jurisdiction, new Paging(0, 100_000)).page().items();
    return new ListTable(
        words.name(list()),
        words.filters(list(), ListWords.chosen(parameters, "object", "jurisdiction")),
        words.columns(
            "id",
            "gate",
            "name.zh",
            "object",
            "jurisdiction",
            "level.vn",
            "since.vn",
            "how.vn",
            "level.cn",
            "since.cn",
            "how.cn",
            "disagree",
            "items",
            "items.open",
            "basis",
            "page",
            "evidence"),
        all.size(),
        (most, offset) -> all.stream().skip(offset).limit(most).map(this::cells).toList());
  }

  private List<@Nullable Object> cells(GateRow row) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.id());
    cells.add(row.name());
    cells.add(row.cnZh());
    cells.add(display.label("gate_objects", row.object()));
    cells.add(row.jurisdictionLabel());
    GateStep vn = row.hasLevel() ? row.history().today(Side.VN.code()) : null;
    GateStep cn = row.hasLevel() ? row.history().today(Side.CN.code()) : null;
    level(cells, vn);
    level(cells, cn);
    cells.add(row.history().disagrees() ? display.label("gates", "disagree") : null);
    cells.add(row.commitments());
    cells.add(row.open());
    cells.add(row.illustrative() ? display.label("tag", "illus") : null);
    cells.add(new ListTable.Link("/gates/" + row.slug()));
    GateStep told = vn == null ? cn : vn;
    cells.add(told == null ? null : new ListTable.Link(told.citation().url()));
    return cells;
  }

  private void level(List<@Nullable Object> cells, @Nullable GateStep step) {
    if (step == null || step.isUnknown()) {
      cells.addAll(java.util.Arrays.asList(null, null, null));
      return;
    }
    cells.add(display.label("gate.level", step.level()));
    cells.add(ListWords.day(step.on(), step.precision()));
    cells.add(
        display.label("table.event", step.event())
            + " "
            + display.day(step.on(), step.precision()));
  }
}
