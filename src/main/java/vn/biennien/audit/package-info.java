/**
 * Who did what and when: hears of changes and writes them in the same transaction; nobody depends
 * on it. May use only {@code shared}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.biennien.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
