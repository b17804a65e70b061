/** What prints are made from: the rows of a summary, and all that a briefing rests on. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "commitment",
      "dossier.citations",
      "dossier.timelines",
      "dossier.commitments",
      "dossier.gates",
      "dossier.chains"
    })
package vn.biennien.dossier.prints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
