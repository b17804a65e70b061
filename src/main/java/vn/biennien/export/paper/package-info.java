/**
 * How papers of the office are set: their heading, Word, PDF, and text that breaks as Vietnamese
 * papers do. Knows nothing of what they say.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package vn.biennien.export.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
