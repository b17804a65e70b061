/**
 * The briefing for a leader: the longest that fits two pages, and the copies that were handed out.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "meeting",
      "commitment",
      "export.paper",
      "export.office",
      "export.summary",
      "dossier.citations",
      "dossier.commitments",
      "dossier.chains",
      "dossier.prints",
      "dossier.timelines"
    })
package vn.biennien.export.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
