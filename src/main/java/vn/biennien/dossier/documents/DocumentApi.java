package vn.biennien.dossier.documents;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.biennien.shared.DateView;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** {@code /api/v1/documents}: the documents as JSON. */
@RestController
@RequestMapping("/api/v1/documents")
@RequiredArgsConstructor
class DocumentApi {
  private final DocumentList list;
  private final DocumentReading reading;

  /** A document with its paragraphs. */
  record One(
      long id,
      String url,
      String title,
      String kind,
      DateView date,
      String sensitivity,
      boolean starting,
      boolean illustrative,
      boolean annotated,
      @Nullable String publisher,
      @Nullable String sourceUrl,
      @Nullable LocalDate publishedOn,
      String language,
      String original,
      String annotation,
      List<Meeting> meetings,
      List<Passage> passages) {}

  /** A meeting that it tells of. */
  record Meeting(long id, String url, String title, String role) {}

  /**
   * A numbered paragraph.
   *
   * @param start in code points of the text
   */
  record Passage(int number, String url, int start, int end, String text) {}

  @GetMapping
  ResultPage<DocumentList.ListedDocument> list(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String jurisdiction,
      Paging paging) {
    return list.rows(DocumentController.filter(kind, year, jurisdiction), paging);
  }

  @GetMapping("/{id}")
  One one(@PathVariable long id) {
    DocumentPage.Head head = reading.head(id).orElseThrow(() -> new NotFoundException("document"));
    String url = "/documents/" + id;
    return new One(
        id,
        url,
        head.title(),
        head.kind(),
        DateView.of(head.dateStart(), head.dateEnd(), head.datePrecision()),
        head.sensitivity(),
        head.starting(),
        head.illustrative(),
        head.annotated(),
        head.publisher(),
        head.sourceUrl(),
        head.publishedOn(),
        head.language(),
        url + "/original",
        "/api/v1" + url + "/annotation",
        reading.meetings(id).stream()
            .map(m -> new Meeting(m.id(), "/meetings/" + m.id(), m.title(), m.role()))
            .toList(),
        reading.passages(id).stream()
            .map(
                p -> new Passage(p.number(), url + "#p" + p.number(), p.start(), p.end(), p.text()))
            .toList());
  }
}
