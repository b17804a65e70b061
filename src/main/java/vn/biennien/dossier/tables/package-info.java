/**
 * The lists of the archive as plain tables for programs that calculate: what a table is, and the
 * words of its filters and columns. Each room hands in the tables of its own lists.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "dossier.citations"})
package vn.biennien.dossier.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
