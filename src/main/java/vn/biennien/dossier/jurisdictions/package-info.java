/**
 * One province or region with what it succeeded: its meetings, what it asked for and owes, its
 * gates and people.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "commitment",
      "dossier.citations",
      "dossier.commitments",
      "dossier.gates",
      "dossier.chains",
      "dossier.meetings",
      "dossier.people"
    })
package vn.biennien.dossier.jurisdictions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
