/**
 * Composes meetings, papers, commitments, gates, people and documents for reading: the pages and
 * the JSON that show records of several rooms together. May read all rooms below it, asks {@code
 * search} what to mark in an opened document, and writes nothing.
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
      "search.page",
      "file"
    })
package vn.biennien.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
