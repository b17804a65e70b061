/**
 * Correcting what the archive keeps: one form for every sort of record, with both versions shown
 * where two edit at once; the history of each record; removing, merging and undoing. May use {@code
 * commitment} and what lies below it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "form",
      "jurisdiction",
      "document",
      "gate",
      "person",
      "meeting",
      "paper",
      "commitment"
    })
package vn.biennien.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
