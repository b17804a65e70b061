/** People and the offices that they held. May use {@code document} and what lies below it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "form", "jurisdiction", "document"})
package vn.biennien.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
