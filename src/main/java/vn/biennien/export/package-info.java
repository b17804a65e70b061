/**
 * Prints and files of what the archive holds, a room for each sort. They render records that {@code
 * dossier} and {@code search} have read, and read nothing themselves but the office's settings.
 */
@NullMarked
package vn.biennien.export;

import org.jspecify.annotations.NullMarked;
