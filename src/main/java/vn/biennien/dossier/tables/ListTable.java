package vn.biennien.dossier.tables;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filtered list as a plain table, for programs that calculate.
 *
 * @param name what it is, in the reader's language
 * @param filters what it is narrowed to, in words: label and value
 * @param columns their heads
 * @param total how many rows there are
 * @param part reads rows in the order of the list; each has as many cells as there are columns. A
 *     cell is a {@link String}, a {@link Number}, a {@link java.time.LocalDate}, a {@link Link}, or
 *     null
 */
public record ListTable(
    String name, Map<String, String> filters, List<String> columns, long total, Part part) {

  /** Reads at most {@code most} rows from {@code offset} on. */
  public interface Part {
    List<List<@Nullable Object>> rows(int most, int offset);
  }

  /**
   * A column of rows that are read as {@code R}.
   *
   * @param name of its head, in {@code table.*}
   */
  public record Column<R>(String name, Function<R, @Nullable Object> cell) {}

  /**
   * A page of the archive.
   *
   * @param path from the root of the archive
   */
  public record Link(String path) {}
}
