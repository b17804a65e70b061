/**
 * Drawings of what the archive holds: commitments by status and field, figures of trade, the map of
 * the border. It lays out what {@code dossier} has read, and reads nothing itself.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "gate",
      "commitment",
      "dossier.citations",
      "dossier.tables",
      "dossier.commitments",
      "dossier.gates",
      "dossier.documents"
    })
package vn.biennien.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
