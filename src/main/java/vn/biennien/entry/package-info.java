/**
 * Records made by hand: meetings with their delegations, papers with their text, and what editors
 * mark in a text. Every fact rests on words here too: of a text of the archive, or of the note that
 * the clerk's own form becomes. May use {@code commitment} and what lies below it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "form",
      "jurisdiction",
      "document",
      "file",
      "gate",
      "person",
      "meeting",
      "paper",
      "commitment"
    })
package vn.biennien.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
