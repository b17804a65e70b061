/** The first page: the mechanisms by year, and what came last. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "dossier.citations", "dossier.meetings"})
package vn.biennien.dossier.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
