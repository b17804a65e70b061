/** What is to be done next, and what the archive lacks. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "dossier.citations",
      "dossier.timelines",
      "dossier.gates",
      "dossier.chains",
      "file"
    })
package vn.biennien.dossier.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
