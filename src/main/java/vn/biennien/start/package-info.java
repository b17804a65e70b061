/**
 * How the program comes up: the PostgreSQL that it brings along, and what a start that fails says
 * instead of a stack trace. Uses {@code shared}; no other room uses it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package vn.biennien.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
