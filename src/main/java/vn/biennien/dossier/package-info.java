/**
 * Composes meetings, papers, commitments, gates, people and documents for reading: the pages and
 * the JSON that show records of several rooms together, a room for each subject. They may read all
 * rooms below, and write nothing.
 */
@NullMarked
package vn.biennien.dossier;

import org.jspecify.annotations.NullMarked;
