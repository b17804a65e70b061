package vn.biennien.search.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every passage that a search finds, as a table for programs that calculate.
 *
 * @param name what was searched for, in words
 * @param filters what it is narrowed to, in words: label and values
 * @param columns their heads
 * @param total how many rows there are
 * @param part reads rows in the order of the search; a cell is a {@link String}, a {@link Number},
 *     a {@link java.time.LocalDate}, or null; the last one is the path of the page
 */
public record FoundPassages(
    String name, Map<String, String> filters, List<String> columns, int total, Part part) {

  /** Reads at most {@code most} rows from {@code offset} on. */
  public interface Part {
    List<List<@Nullable Object>> rows(int most, int offset);
  }
}
