/**
 * What is indexed, and how the index is kept, rebuilt and compared with the database. May use every
 * room whose records it indexes; whoever asks the index comes through {@code ArchiveIndex}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "jurisdiction",
      "document",
      "gate",
      "person",
      "meeting",
      "paper",
      "commitment",
      "language",
      "search.analysis",
      "search.query"
    })
package vn.biennien.search.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
