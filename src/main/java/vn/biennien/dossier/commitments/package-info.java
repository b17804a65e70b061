/**
 * Commitments and proposals for reading: the list with its filters, the page of one, and the steps
 * of its chain. Prints, gates and jurisdictions show rows of this list too.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "gate",
      "commitment",
      "dossier.citations",
      "dossier.timelines",
      "dossier.tables"
    })
package vn.biennien.dossier.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
