package vn.biennien.entry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decided after a meeting.
 *
 * @param rows one for each item of the page
 * @param on whether the next page is to be gone through
 */
record ReviewForm(@Nullable List<Decision> rows, @Nullable Boolean on) {

  static final List<String> DECISIONS = List.of("restated", "amended", "done", "not_restated");

  /**
   * @param item id of the commitment
   * @param decision a code of {@link #DECISIONS}; nothing leaves it for later
   * @param paragraph number of the paragraph that shows it
   * @param quote its words; the whole paragraph where there are none
   */
  record Decision(
      @Nullable Long item,
      @Nullable String decision,
      @Nullable String paragraph,
      @Nullable String quote) {}

  boolean goesOn() {
    return Boolean.TRUE.equals(on);
  }

  /** The items that stood on the page, in their order. */
  List<Long> items() {
    return rows == null
        ? List.of()
        : rows.stream()
            .map(row -> row == null ? null : row.item())
            .filter(Objects::nonNull)
            .toList();
  }

  Optional<Decision> row(long item) {
    return rows == null
        ? Optional.empty()
        : rows.stream()
            .filter(row -> row != null && Long.valueOf(item).equals(row.item()))
            .findFirst();
  }

  /** The rows with a decision, whatever it is. */
  List<Decision> decided() {
    return rows == null
        ? List.of()
        : rows.stream()
            .filter(row -> row != null && row.decision() != null && !row.decision().isBlank())
            .toList();
  }
}
