/**
 * People for reading: the offices that texts state of them, where they were, and who sat opposite.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "commitment", "dossier.citations", "dossier.tables"})
package vn.biennien.dossier.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
