package vn.biennien.dossier.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTable.Column;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.Display;
import vn.biennien.shared.Paging;
import vn.biennien.shared.Side;

/** Gate pairs and other border objects as a table. */
@Component
@RequiredArgsConstructor
class GateTable implements ListTableSource {
  private final GateList gates;
  private final ListWords words;
  private final Display display;

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
    return words.table(
        list(),
        ListWords.chosen(parameters, "object", "jurisdiction"),
        columns(),
        all.size(),
        (most, offset) -> all.stream().skip(offset).limit(most).toList());
  }

  private List<Column<GateRow>> columns() {
    List<Column<GateRow>> columns = new ArrayList<>();
    columns.add(new Column<>("id", GateRow::id));
    columns.add(new Column<>("gate", GateRow::name));
    columns.add(new Column<>("name.zh", GateRow::cnZh));
    columns.add(new Column<>("object", row -> display.label("gate_objects", row.object())));
    columns.add(new Column<>("jurisdiction", GateRow::jurisdictionLabel));
    for (Side side : List.of(Side.VN, Side.CN)) {
      columns.add(level("level.", side, step -> display.label("gate.level", step.level())));
      columns.add(level("since.", side, step -> ListWords.day(step.on(), step.precision())));
      columns.add(level("how.", side, this::how));
    }
    columns.add(new Column<>("disagree", this::disagreement));
    columns.add(new Column<>("items", GateRow::commitments));
    columns.add(new Column<>("items.open", GateRow::open));
    columns.add(new Column<>("basis", row -> words.basis(row.illustrative(), false)));
    columns.add(new Column<>("page", row -> new ListTable.Link("/gates/" + row.slug())));
    columns.add(new Column<>("evidence", GateTable::evidence));
    return columns;
  }

  private static Column<GateRow> level(
      String name, Side side, Function<GateStep, @Nullable Object> told) {
    return new Column<>(
        name + side.name().toLowerCase(Locale.ROOT),
        row -> {
          GateStep step = today(row, side);
          return step == null || step.isUnknown() ? null : told.apply(step);
        });
  }

  private static @Nullable GateStep today(GateRow row, Side side) {
    return row.hasLevel() ? row.history().today(side.code()) : null;
  }

  private String how(GateStep step) {
    return display.label("table.event", step.event())
        + " "
        + display.day(step.on(), step.precision());
  }

  private @Nullable String disagreement(GateRow row) {
    return row.history().disagrees() ? display.label("gates", "disagree") : null;
  }

  private static ListTable.@Nullable Link evidence(GateRow row) {
    GateStep vn = today(row, Side.VN);
    GateStep told = vn == null ? today(row, Side.CN) : vn;
    return told == null ? null : new ListTable.Link(told.citation().url());
  }
}
