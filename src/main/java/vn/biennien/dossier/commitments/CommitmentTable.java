package vn.biennien.dossier.commitments;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTable.Column;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.Display;
import vn.biennien.shared.Paging;

/** Commitments and proposals as a table. */
@Component
@RequiredArgsConstructor
class CommitmentTable implements ListTableSource {
  private final CommitmentRows rows;
  private final ListWords words;
  private final Display display;

  @Override
  public String list() {
    return "commitments";
  }

  @Override
  public ListTable table(Map<String, String> parameters) {
    CommitmentFilter filter = CommitmentFilter.of(parameters);
    return words.table(
        list(),
        filter.parameters(),
        columns(),
        rows.page(filter, new Paging(0, 1)).total(),
        (most, offset) -> rows.part(filter, most, offset));
  }

  private List<Column<CommitmentRow>> columns() {
    return List.of(
        new Column<>("id", CommitmentRow::id),
        new Column<>("from", row -> ListWords.day(row.on(), row.precision())),
        new Column<>("to", row -> ListWords.day(row.until(), row.precision())),
        new Column<>("when", row -> display.date(row.on(), row.until(), row.precision())),
        new Column<>("year", CommitmentRow::year),
        new Column<>("meeting", row -> row.meeting() == null ? null : row.meeting().title()),
        new Column<>("kind", row -> display.label("kind", row.kind())),
        new Column<>("content", CommitmentRow::summary),
        new Column<>("status", row -> display.label("commitment_statuses", row.status())),
        new Column<>("standing", row -> display.label("commitment_statuses", standing(row))),
        new Column<>("open", row -> row.open() ? display.label("export.filter", "yes") : null),
        new Column<>("field", row -> display.label("fields", row.field())),
        new Column<>("gates", row -> ListWords.joined(row.gates().stream().map(this::gate))),
        new Column<>("speaker", row -> row.speaker() == null ? null : row.speaker().name()),
        new Column<>("responsible", row -> ListWords.joined(row.parties().responsible().stream())),
        new Column<>("lead", row -> row.facts().leadAgency()),
        new Column<>("target", row -> row.facts().target()),
        new Column<>("deadline", row -> display.stated(row.facts().deadline())),
        new Column<>("specificity", row -> display.label("specificity", row.specificity())),
        new Column<>("source", row -> display.cited(row.citation().title())),
        new Column<>("paragraph", row -> row.citation().passage()),
        new Column<>("quote", row -> row.citation().quote()),
        new Column<>("basis", row -> words.basis(row.illustrative(), row.starting())),
        new Column<>("page", row -> new ListTable.Link(row.url())),
        new Column<>("evidence", row -> new ListTable.Link(row.citation().url())));
  }

  private static String standing(CommitmentRow row) {
    return row.last() == null ? row.status() : row.last().status();
  }

  private String gate(CommitmentRow.Gate gate) {
    return display.borderObject(gate.object(), gate.name());
  }
}
