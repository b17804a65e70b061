/** Lists and search results as CSV and Excel. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "search.index",
      "search.page",
      "export.summary",
      "dossier.tables"
    })
package vn.biennien.export.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
