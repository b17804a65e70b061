/**
 * Documents for reading: the text with its citations marked in it, what rests on it, and the
 * figures that documents state. Asks {@code search} what to mark in an opened document.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "document",
      "commitment",
      "search.page",
      "file",
      "dossier.citations",
      "dossier.tables"
    })
package vn.biennien.dossier.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
