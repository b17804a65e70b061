/**
 * Provinces and autonomous regions with their dates of validity and successors, and who belongs to
 * which mechanism in which year. May use only {@code shared}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "form"})
package vn.biennien.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
