package vn.biennien.dossier.commitments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.Display;
import vn.biennien.shared.Paging;

/** Commitments and proposals as a table. */
@Component
class CommitmentTable implements ListTableSource {
  private final CommitmentRows rows;
  private final ListWords words;
  private final Display display;

  CommitmentTable(CommitmentRows rows, ListWords words, Display display) {
    this.rows = rows;
    this.words = words;
    this.display = display;
  }

  @Override
  public String list() {
    return "commitments";
  }

  @Override
  public ListTable table(Map<String, String> parameters) {
    CommitmentFilter filter = CommitmentFilter.of(parameters);
    return new ListTable(
        words.name(list()),
        words.filters(list(), filter.parameters()),
        words.columns(
            "id",
            "from",
            "to",
            "when",
            "year",
            "meeting",
            "kind",
            "content",
            "status",
            "standing",
            "open",
            "field",
            "gates",
            "speaker",
            "responsible",
            "lead",
            "target",
            "deadline",
            "specificity",
            "source",
            "paragraph",
            "quote",
            "basis",
            "page",
            "evidence"),
        rows.page(filter, new Paging(0, 1)).total(),
        (most, offset) -> rows.part(filter, most, offset).stream().map(this::cells).toList());
  }

  private List<@Nullable Object> cells(CommitmentRow row) {
    CommitmentRow.Last last = row.last();
    return Arrays.asList(
        row.id(),
        ListWords.day(row.on(), row.precision()),
        ListWords.day(row.until(), row.precision()),
        display.date(row.on(), row.until(), row.precision()),
        row.year(),
        row.meeting() == null ? null : row.meeting().title(),
        display.label("kind", row.kind()),
        row.summary(),
        display.label("commitment_statuses", row.status()),
        display.label("commitment_statuses", last == null ? row.status() : last.status()),
        row.open() ? display.label("export.filter", "yes") : null,
        display.label("fields", row.field()),
        ListWords.joined(row.gates().stream().map(g -> display.borderObject(g.object(), g.name()))),
        row.speaker() == null ? null : row.speaker().name(),
        ListWords.joined(row.parties().responsible().stream()),
        row.facts().leadAgency(),
        row.facts().target(),
        display.stated(row.facts().deadline()),
        display.label("specificity", row.specificity()),
        display.cited(row.citation().title()),
        row.citation().passage(),
        row.citation().quote(),
        basis(row.illustrative(), row.starting()),
        new ListTable.Link(row.url()),
        new ListTable.Link(row.citation().url()));
  }

  private @Nullable String basis(boolean illustrative, boolean starting) {
    return illustrative
        ? display.label("tag", "illus")
        : starting ? display.label("tag", "sample") : null;
  }
}
