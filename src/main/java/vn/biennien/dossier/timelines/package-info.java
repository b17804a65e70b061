/**
 * Years laid out as a drawing and as the table that says the same, and the day on which things are
 * asked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "dossier.citations"})
package vn.biennien.dossier.timelines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
