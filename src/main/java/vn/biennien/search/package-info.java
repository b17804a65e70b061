/**
 * Finding passages: how Vietnamese text is analysed, how what somebody typed becomes a query, how
 * what was found is marked, and how the index is kept. May use every room whose records it indexes;
 * no room uses it.
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
      "commitment"
    })
package vn.biennien.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
