/**
 * How what somebody typed is read: cut into words, with the names, facts, numbers and phrases among
 * them, and what each of these asks of the index. Knows no index but the fields that it has.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "search.analysis"})
package vn.biennien.search.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
