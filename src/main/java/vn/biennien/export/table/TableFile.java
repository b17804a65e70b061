package vn.biennien.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.tables.ListTable;

/** A form in which a table is handed out. */
abstract class TableFile {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  /** Read at a time, so that a long list needs no more memory than a short one. */
  private static final int PART = 5000;

  /**
   * @param address of the archive, for links
   */
  abstract void write(ListTable table, String address, ZonedDateTime now, OutputStream to)
      throws IOException;

  static void rows(ListTable table, Consumer<List<@Nullable Object>> each) {
    for (int offset = 0; offset < table.total(); offset += PART) {
      table.part().rows(PART, offset).forEach(each);
    }
  }

  static String filters(Map<String, String> filters, String none) {
    return filters.isEmpty()
        ? none
        : filters.entrySet().stream()
            .map(f -> f.getKey() + ": " + f.getValue())
            .collect(Collectors.joining("; "));
  }

  static String time(ZonedDateTime now) {
    return TIME.format(now);
  }
}
