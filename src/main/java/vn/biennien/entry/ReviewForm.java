package vn.biennien.entry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decided after a meeting.
 *
 * @param document whose words prove it
 * @param all whether other series are gone through too
 * @param rows one for each item
 */
record ReviewForm(@Nullable Long document, @Nullable Boolean all, @Nullable List<Row> rows) {

  static final List<String> DECISIONS = List.of("restated", "amended", "done", "not_restated");

  /**
   * @param item id of the commitment
   * @param decision a code of {@link #DECISIONS}; nothing leaves it for later
   * @param paragraph number of the paragraph that shows it
   * @param quote its words; the whole paragraph where there are none
   */
  record Row(
      @Nullable Long item,
      @Nullable String decision,
      @Nullable String paragraph,
      @Nullable String quote) {}

  boolean wide() {
    return Boolean.TRUE.equals(all);
  }

  Optional<Row> row(long item) {
    return rows == null
        ? Optional.empty()
        : rows.stream()
            .filter(row -> row != null && Long.valueOf(item).equals(row.item()))
            .findFirst();
  }

  List<Row> decided() {
    return rows == null
        ? List.of()
        : rows.stream()
            .filter(row ->
                row != null
                    && row.item() != null
                    && DECISIONS.contains(String.valueOf(row.decision())))
            .toList();
  }
}
