/**
 * Gate pairs and other border objects for reading, with the history of their levels and what was
 * undertaken about them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "jurisdiction",
      "gate",
      "commitment",
      "dossier.citations",
      "dossier.timelines",
      "dossier.tables",
      "dossier.commitments"
    })
package vn.biennien.dossier.gates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
