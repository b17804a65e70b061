/**
 * The sheet "Tổng hợp cam kết, đề xuất" of a meeting, a gate or a list, as a page, as PDF and as
 * Word.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "meeting",
      "commitment",
      "export.paper",
      "export.office",
      "dossier.tables",
      "dossier.commitments",
      "dossier.gates",
      "dossier.prints"
    })
package vn.biennien.export.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
