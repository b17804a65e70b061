/**
 * Exact words of a document with where they stand, as pages, tables and JSON of all rooms of the
 * dossier show them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package vn.biennien.dossier.citations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
