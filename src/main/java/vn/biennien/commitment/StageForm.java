package vn.biennien.commitment;

import org.jspecify.annotations.Nullable;

/**
 * A stage as an editor enters it; kept as typed until it is right.
 *
 * @param status a code of {@code commitment_statuses}
 * @param on the day as far as it is known: 12/09/2025, 9/2025 or 2025
 * @param passage the address of the paragraph that proves it, as copied from the browser
 * @param quote the exact words of that paragraph
 * @param paper instead of these, the id of a paper
 */
public record StageForm(
    @Nullable String status,
    @Nullable String on,
    @Nullable String passage,
    @Nullable String quote,
    @Nullable Long paper) {
  static final StageForm EMPTY = new StageForm(null, null, null, null, null);
}
