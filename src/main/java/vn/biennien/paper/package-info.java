/**
 * Instruments that are cited, planned or signed, and legal instruments. May use {@code meeting} and
 * what lies below it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "form", "jurisdiction", "document", "person", "meeting"})
package vn.biennien.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
