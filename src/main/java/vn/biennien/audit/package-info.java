/**
 * Who did what and when, written in the same transaction as what was done. May use only {@code
 * shared}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.biennien.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
