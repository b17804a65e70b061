/**
 * What is known about written Vietnamese, once: syllables and their marks, the canonical form of a
 * word, words of grammar and forms of address, numbers, dates, amounts and periods as papers state
 * them, papers' symbols, and Chinese names beside it. Knows no index, query or database; may use
 * {@code shared} only.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.biennien.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
