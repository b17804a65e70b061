/**
 * What every room may use: controlled lists, dates with a precision, text spans, slugs and the
 * archive's options. Knows no other room.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package vn.biennien.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
