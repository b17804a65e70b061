package vn.biennien.dossier.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.biennien.shared.Choice;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Filters;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Paging;
import vn.biennien.shared.Slugs;

/** {@code /documents} and {@code /documents/{id}}: what was put into the archive. */
@Controller
@RequiredArgsConstructor
class DocumentController {
  private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /** As long as a search may be. */
  private static final int LONGEST_QUERY = 1000;

  private final DocumentList list;
  private final DocumentReading reading;

  @GetMapping("/documents")
  String index(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String jurisdiction,
      Paging paging,
      Model model) {
    DocumentList.Filter filter = filter(kind, year, jurisdiction);
    model.addAttribute("filter", filter);
    model.addAttribute("page", list.rows(filter, paging));
    model.addAttribute("kinds", list.kinds(filter));
    model.addAttribute("years", list.years(filter));
    List<Choice> jurisdictions = list.jurisdictions(filter);
    model.addAttribute("jurisdictions", jurisdictions);
    model.addAttribute("jurisdictionLabel", label(jurisdictions, filter.jurisdiction()));
    model.addAttribute("address", address(filter));
    model.addAttribute("withoutKind", address(filter.withoutKind()));
    model.addAttribute("withoutYear", address(filter.withoutYear()));
    model.addAttribute("withoutJurisdiction", address(filter.withoutJurisdiction()));
    return "document/index";
  }

  static DocumentList.Filter filter(
      @Nullable String kind, @Nullable Integer year, @Nullable String jurisdiction) {
    return new DocumentList.Filter(
        Filters.code("kind", kind, ControlledList.DOCUMENT_TYPES),
        Filters.year(year),
        Filters.words("jurisdiction", jurisdiction, 100));
  }

  private static @Nullable String label(List<Choice> choices, @Nullable String value) {
    return choices.stream()
        .filter(choice -> choice.value().equals(value))
        .map(choice -> String.valueOf(choice.label()))
        .findFirst()
        .orElse(value);
  }

  private static String address(DocumentList.Filter filter) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/documents");
    if (filter.kind() != null) {
      address.queryParam("kind", "{kind}");
    }
    if (filter.year() != null) {
      address.queryParam("year", filter.year());
    }
    if (filter.jurisdiction() != null) {
      address.queryParam("jurisdiction", "{jurisdiction}");
    }
    return address
        .encode()
        .buildAndExpand(
            Map.of(
                "kind", String.valueOf(filter.kind()),
                "jurisdiction", String.valueOf(filter.jurisdiction())))
        .toUriString();
  }

  @GetMapping("/documents/{id}")
  String show(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "false") boolean marks,
      UriComponentsBuilder here,
      @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
      Model model) {
    String words = Filters.words("q", q, LONGEST_QUERY);
    DocumentPage page =
        reading
            .page(id, words == null ? "" : words.strip(), marks)
            .orElseThrow(() -> new NotFoundException("document"));
    model.addAttribute("page", page);
    model.addAttribute("head", page.head());
    model.addAttribute("results", search(here, from).orElseGet(page.hits()::results));
    return "document/show";
  }

  /** The search that the reader came from, with its filters, order and page. */
  private static Optional<String> search(UriComponentsBuilder here, @Nullable String from) {
    String search = here.path("/search").toUriString();
    return Optional.ofNullable(from)
        .filter(address -> address.startsWith(search + "?"))
        .map(address -> "/search" + address.substring(search.length()));
  }

  /** The bytes as they came in, never shown in the browser as anything but text. */
  @GetMapping("/documents/{id}/original")
  ResponseEntity<byte[]> original(@PathVariable long id) {
    DocumentReading.Original original =
        reading.original(id).orElseThrow(() -> new NotFoundException("document"));
    return ResponseEntity.ok()
        .contentType(
            original.mediaType().startsWith("text/") ? PLAIN : MediaType.APPLICATION_OCTET_STREAM)
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(fileName(id, original.name()))
                .build()
                .toString())
        .body(original.bytes());
  }

  /** Its name without marks, so that every system can store it. */
  static String fileName(long id, String name) {
    int dot = name.lastIndexOf('.');
    String base = Slugs.of(dot > 0 ? name.substring(0, dot) : name);
    String ending = dot > 0 ? Slugs.of(name.substring(dot + 1)) : "";
    return (base.isEmpty() ? "van-ban-" + id : base) + (ending.isEmpty() ? "" : "." + ending);
  }
}
