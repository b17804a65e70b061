/**
 * What was put into the archive: texts with numbered passages, original bytes and provenance, and
 * the citations into them on which every fact of the other rooms rests. May use {@code shared} and
 * {@code jurisdiction}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "form", "jurisdiction"})
package vn.biennien.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
