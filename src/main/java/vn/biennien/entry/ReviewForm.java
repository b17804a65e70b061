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
record ReviewForm(List<Decision> rows, @Nullable Boolean on) {

  static final List<String> DECISIONS = List.of("restated", "amended", "done", "not_restated");

  ReviewForm {
    rows = rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
  }

  /**
   * @param item id of the commitment
   * @param decision a code of {@link #DECISIONS}; nothing leaves it for later
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
    return rows.stream().map(Decision::item).filter(Objects::nonNull).toList();
  }

  Optional<Decision> row(long item) {
    return rows.stream().filter(row -> Long.valueOf(item).equals(row.item())).findFirst();
  }

  /** The rows with a decision, whatever it is. */
  List<Decision> decided() {
    return rows.stream()
        .filter(row -> row.decision() != null && !row.decision().isBlank())
        .toList();
  }
}
