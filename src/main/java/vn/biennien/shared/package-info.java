/**
 * What every room may use: controlled lists, dates with a precision, text spans, slugs, the
 * archive's options and its embedded database. Knows no other room.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package vn.biennien.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
