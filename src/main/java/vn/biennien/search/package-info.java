/**
 * Finding passages: how Vietnamese text is analysed, how what somebody typed becomes a query, how
 * what was found is marked, and how the index is kept. May use every room whose records it indexes;
 * only {@code dossier} uses it, to mark in an opened document what was searched for, and {@code
 * export}, to hand out what was found.
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
      "commitment"
    })
package vn.biennien.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
