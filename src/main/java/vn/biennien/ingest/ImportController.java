package vn.biennien.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Readers;

/**
 * {@code POST /api/v1/imports}: one article with its annotation, which {@code GET
 * /api/v1/documents/{id}/annotation} gives again.
 */
@RestController
@RequiredArgsConstructor
class ImportController {
  private final ImportService imports;
  private final AnnotationRecords records;
  private final Readers readers;
  private final MessageSource messages;

  record Address(long id, String url) {}

  record Imported(long id, String url, List<Address> meetings) {}

  /** A part counts with a file name and without one, as a plain field of the form. */
  @PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Imported> take(
      MultipartHttpServletRequest parts, @RequestParam(defaultValue = "public") String sensitivity)
      throws IOException {
    byte[] text = part(parts, "text");
    byte[] annotation = part(parts, "annotation");
    if (text == null) {
      throw new ImportRefused("/text", "import.fault.missing");
    }
    if (!ControlledList.SENSITIVITIES.has(sensitivity)) {
      throw new ImportRefused(
          "/sensitivity",
          "import.fault.code",
          sensitivity,
          String.join(", ", ControlledList.SENSITIVITIES.codes()));
    }
    ImportService.Receipt receipt =
        imports.take(
            new ImportService.Delivery(
                ImportService.Delivery.bare(fileName(parts)),
                text,
                annotation == null || annotation.length == 0
                    ? null
                    : Annotation.FORM.readTree(annotation),
                sensitivity,
                false),
            true);
    Imported body =
        new Imported(
            receipt.documentId(),
            "/documents/" + receipt.documentId(),
            receipt.meetings().stream().map(id -> new Address(id, "/meetings/" + id)).toList());
    return receipt.added()
        ? ResponseEntity.created(URI.create(body.url())).body(body)
        : ResponseEntity.ok(body);
  }

  private static byte @Nullable [] part(MultipartHttpServletRequest parts, String name)
      throws IOException {
    MultipartFile file = parts.getFile(name);
    String words = parts.getParameter(name);
    if (file != null) {
      return file.getBytes();
    }
    return words == null ? null : words.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String fileName(MultipartHttpServletRequest parts) {
    MultipartFile file = parts.getFile("text");
    return file == null ? null : file.getOriginalFilename();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ImportRefused refused) {
    ProblemDetail problem =
        problem(HttpStatus.UNPROCESSABLE_CONTENT, "import.refused.title", "import.refused");
    problem.setProperty(
        "errors",
        refused.faults().stream()
            .map(f -> Map.of("pointer", f.field(), "detail", say(f.key(), f.arguments().toArray())))
            .toList());
    return ResponseEntity.unprocessableContent().body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> broken(JacksonException broken) {
    return ResponseEntity.badRequest()
        .body(problem(HttpStatus.BAD_REQUEST, "import.json.title", "import.json"));
  }

  private ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, say(detail));
    problem.setTitle(say(title));
    return problem;
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.of("vi"));
  }

  /** A document's annotation, rebuilt from the stored records. */
  @GetMapping(
      path = "/api/v1/documents/{id}/annotation",
      produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] annotation(@PathVariable long id) {
    return records
        .of(id)
        .filter(e -> readers.mayRead(e.sensitivity()))
        .map(e -> Annotation.FORM.writeValueAsBytes(e.annotation()))
        .orElseThrow(() -> new NotFoundException("document"));
  }
}
