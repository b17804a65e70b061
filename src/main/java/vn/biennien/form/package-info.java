/**
 * What forms of records are built of: typed fields that say how a value is read, checked and
 * stored, and what a room does when a record of its own was corrected, added or removed. May use
 * {@code shared}; each room defines the forms of its own records with it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package vn.biennien.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
