package vn.biennien.dossier.documents;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.documents.DocumentList.ListedDocument;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTable.Column;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.Display;
import vn.biennien.shared.Filters;
import vn.biennien.shared.Paging;

/** Documents as a table. */
@Component
@RequiredArgsConstructor
class DocumentTable implements ListTableSource {
  private final DocumentList documents;
  private final ListWords words;
  private final Display display;

  @Override
  public String list() {
    return "documents";
  }

  @Override
  public ListTable table(Map<String, String> parameters) {
    DocumentList.Filter filter =
        DocumentController.filter(
            parameters.get("kind"),
            Filters.year(parameters.get("year")),
            parameters.get("jurisdiction"));
    return words.table(
        list(),
        ListWords.chosen(parameters, "kind", "year", "jurisdiction"),
        columns(),
        documents.rows(filter, new Paging(0, 1)).total(),
        (most, offset) -> documents.part(filter, most, offset));
  }

  private List<Column<ListedDocument>> columns() {
    return List.of(
        new Column<>("id", ListedDocument::id),
        new Column<>("from", row -> ListWords.day(row.dateStart(), row.datePrecision())),
        new Column<>("to", row -> ListWords.day(row.dateEnd(), row.datePrecision())),
        new Column<>(
            "when", row -> display.date(row.dateStart(), row.dateEnd(), row.datePrecision())),
        new Column<>("title", ListedDocument::title),
        new Column<>("type", row -> display.label("document_types", row.kind())),
        new Column<>("meeting", ListedDocument::meetingTitle),
        new Column<>("publisher", ListedDocument::publisher),
        new Column<>("paragraphs", ListedDocument::passages),
        new Column<>("sensitivity", row -> display.label("sensitivities", row.sensitivity())),
        new Column<>("basis", row -> words.basis(row.illustrative(), row.starting())),
        new Column<>("source.url", ListedDocument::sourceUrl),
        new Column<>("page", row -> new ListTable.Link(row.url())));
  }
}
