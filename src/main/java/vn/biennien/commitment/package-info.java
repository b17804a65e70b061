/**
 * Commitments and proposals: who said them, with what force, on which words, and the chains that
 * they form through the years. May use {@code paper} and what lies below it.
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
      "paper"
    })
package vn.biennien.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
