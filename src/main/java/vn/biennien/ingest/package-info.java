/**
 * How texts come in and go out again: an article with its annotation is checked as a whole, stored
 * as records of the other rooms, and rebuilt from them. May use {@code commitment} and what lies
 * below it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "jurisdiction",
      "document",
      "file",
      "gate",
      "person",
      "meeting",
      "paper",
      "commitment",
      "audit"
    })
package vn.biennien.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
