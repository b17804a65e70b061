/**
 * Meetings for reading: the list, and the page that shows what each of their documents says, side
 * by side where they disagree.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "document",
      "meeting",
      "paper",
      "commitment",
      "dossier.citations",
      "dossier.tables"
    })
package vn.biennien.dossier.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
