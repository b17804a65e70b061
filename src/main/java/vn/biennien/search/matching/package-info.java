/**
 * Finds and ranks passages for a query that was read, marks in them what was found, and says why.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "document",
      "gate",
      "person",
      "language",
      "search.analysis",
      "search.query",
      "search.index"
    })
package vn.biennien.search.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
