/**
 * Composes what was found for reading: hits, records beside them, facets, completions, similar
 * paragraphs. Only {@code dossier} uses it, to mark in an opened document what was searched for,
 * and {@code export}, to hand out what was found.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "jurisdiction",
      "document",
      "gate",
      "person",
      "meeting",
      "paper",
      "commitment",
      "language",
      "dossier.tables",
      "search.analysis",
      "search.query",
      "search.index",
      "search.matching"
    })
package vn.biennien.search.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
