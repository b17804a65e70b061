package vn.biennien.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.export.summary.SheetMaker;

/**
 * A list as CSV (RFC 4180) in UTF-8 with the mark by which Excel knows it. The first line is the
 * heads, every other one a row, so that programs read it; the filter and the time stand in the last
 * two columns. What a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV
 * Injection").
 */
@Component
@RequiredArgsConstructor
class TableCsv extends TableFile {
  static final String TYPE = "text/csv;charset=UTF-8";

  private final SheetMaker words;

  @Override
  void write(ListTable table, String address, ZonedDateTime now, OutputStream to)
      throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    out.write('\uFEFF');
    List<@Nullable Object> heads = new ArrayList<>(table.columns());
    heads.add(words.say("table.filters"));
    heads.add(words.say("table.made"));
    String filters = filters(table.filters(), words.say("table.all"));
    out.write(line(heads, address));
    rows(
        table,
        row -> {
          List<@Nullable Object> cells = new ArrayList<>(row);
          cells.add(filters);
          cells.add(time(now));
          try {
            out.write(line(cells, address));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    out.flush();
  }

  private static String line(List<@Nullable Object> cells, String address) {
    return cells.stream().map(cell -> cell(cell, address)).collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String cell(@Nullable Object value, String address) {
    return switch (value) {
      case null -> "";
      case ListTable.Link link -> quoted(address + link.path());
      case String words -> quoted(inert(words));
      default -> value.toString();
    };
  }

  private static String inert(String words) {
    return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }

  private static String quoted(String words) {
    return words.matches("(?s).*[\",\r\n].*|^\\s.*|.*\\s$")
        ? "\"" + words.replace("\"", "\"\"") + "\""
        : words;
  }
}
