package vn.biennien.ingest;

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
  private final AnnotationExport export;
  private final Readers readers;

  AnnotationController(AnnotationExport export, Readers readers) {
    this.export = export;
    this.readers = readers;
  }

  @GetMapping("/api/v1/documents/{id}/annotation")
  Annotation annotation(@PathVariable long id) {
    return export
        .of(id)
        .filter(e -> readers.mayRead(e.sensitivity()))
        .map(AnnotationExport.Exported::annotation)
        .orElseThrow(() -> new NotFoundException("document"));
  }
}
