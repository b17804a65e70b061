/**
 * Prints and files of what the archive holds: the sheet "Tổng hợp cam kết, đề xuất" as a page and
 * as a PDF, and the office's particulars that its heading needs. It renders records that {@code
 * dossier} and {@code search} have read, and reads nothing itself but its own settings.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "dossier", "search.index", "search.page"})
package vn.biennien.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
