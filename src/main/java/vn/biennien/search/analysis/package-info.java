/**
 * How a text becomes the terms of the index: cut into words, each in its canonical form. Queries
 * and passages are cut alike.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package vn.biennien.search.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
