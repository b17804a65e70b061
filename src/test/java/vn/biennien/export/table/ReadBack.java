package vn.biennien.export.table;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.biennien.dossier.tables.ListTable;

/** What stands in a workbook and in a CSV file, as another program reads it. */
final class ReadBack {
  private ReadBack() {}

  static List<Row> rows(byte[] xlsx) throws Exception {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      return book.getFirstSheet().read();
    }
  }

  static List<Object> values(Row row, int columns) {
    List<Object> values = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      Cell cell = c < row.getCellCount() ? row.getCell(c) : null;
      Object value = cell == null ? null : cell.getValue();
      values.add(value instanceof BigDecimal number ? plain(number) : value);
    }
    return values;
  }

  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  /** What a reader of Excel gives for a cell: days are counted from 30/12/1899. */
  static List<Object> read(List<Object> cells) {
    List<Object> values = new ArrayList<>();
    for (Object cell : cells) {
      values.add(
          switch (cell) {
            case null -> null;
            case LocalDate day ->
                new BigDecimal(
                    java.time.temporal.ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day));
            case Number number -> plain(new BigDecimal(number.toString()));
            case ListTable.Link link -> "http://localhost" + link.path();
            default -> cell.toString();
          });
    }
    return values;
  }

  static String entry(byte[] zip, String name) throws Exception {
    Path file = Files.createTempFile("bang", ".xlsx");
    try {
      Files.write(file, zip);
      try (ZipFile entries = new ZipFile(file.toFile())) {
        return new String(
            entries.getInputStream(entries.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }

  /** RFC 4180. */
  static List<List<String>> parsed(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(List.copyOf(line));
          line.clear();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    return lines;
  }
}
