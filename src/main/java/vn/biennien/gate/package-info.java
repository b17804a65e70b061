/**
 * Gate pairs and other border objects: their identities, what each document says of them, and their
 * levels by side and date. May use {@code document} and what lies below it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "form", "jurisdiction", "document"})
package vn.biennien.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
