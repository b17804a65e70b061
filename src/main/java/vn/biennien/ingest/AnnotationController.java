package vn.biennien.ingest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Readers;

/**
 * {@code GET /api/v1/documents/{id}/annotation}: a document's annotation, rebuilt from the stored
 * records.
 */
@RestController
class AnnotationController {
  private final AnnotationRecords records;
  private final Readers readers;

  AnnotationController(AnnotationRecords records, Readers readers) {
    this.records = records;
    this.readers = readers;
  }

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
