/**
 * What was undertaken through the years: where each chain stands, at which meetings it was not
 * spoken of, and which items may belong to one.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "commitment",
      "dossier.citations",
      "dossier.timelines",
      "dossier.tables",
      "dossier.commitments",
      "dossier.gates"
    })
package vn.biennien.dossier.chains;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
