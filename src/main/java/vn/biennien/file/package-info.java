/**
 * Files: signed papers, their scans, and what texts were taken from. They lie in the data
 * directory, named by their own SHA-256, and are read only by those who may read their document.
 * May use {@code document} and what lies below it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "document"})
package vn.biennien.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
