package vn.biennien.dossier.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.Display;
import vn.biennien.shared.Filters;
import vn.biennien.shared.Paging;

/** Documents as a table. */
@Component
class DocumentTable implements ListTableSource {
  private final DocumentList documents;
  private final ListWords words;
  private final Display display;

  DocumentTable(DocumentList documents, ListWords words, Display display) {
    this.documents = documents;
    this.words = words;
    this.display = display;
  }

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
    return new ListTable(
        words.name(list()),
        words.filters(list(), ListWords.chosen(parameters, "kind", "year", "jurisdiction")),
        words.columns(
            "id",
            "from",
            "to",
            "when",
            "title",
            "type",
            "meeting",
            "publisher",
            "paragraphs",
            "sensitivity",
            "basis",
            "source.url",
            "page"),
        documents.rows(filter, new Paging(0, 1)).total(),
        (most, offset) -> documents.part(filter, most, offset).stream().map(this::cells).toList());
  }

  private List<@Nullable Object> cells(DocumentList.ListedDocument row) {
    return Arrays.asList(
        row.id(),
        ListWords.day(row.dateStart(), row.datePrecision()),
        ListWords.day(row.dateEnd(), row.datePrecision()),
        display.date(row.dateStart(), row.dateEnd(), row.datePrecision()),
        row.title(),
        display.label("document_types", row.kind()),
        row.meetingTitle(),
        row.publisher(),
        row.passages(),
        display.label("sensitivities", row.sensitivity()),
        row.illustrative()
            ? display.label("tag", "illus")
            : row.starting() ? display.label("tag", "sample") : null,
        row.sourceUrl(),
        new ListTable.Link("/documents/" + row.id()));
  }
}
