package vn.biennien.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several values, each in a row of its own: one on each line as it is typed.
 *
 * @param control {@code LINES}, {@code CODES} of a list, or {@code PICKS} of a menu
 */
record RowsType(String control, ChildTable rows, List<String> codes, String labels)
    implements FieldType {
  private static final int MOST = 60;

  @Override
  public List<String> columns(String column) {
    return List.of();
  }

  @Override
  public String read(String column) {
    String value = rows.value() + "::text";
    return "(select string_agg(%s, E'\\n' order by %s) from %s where %s = t.id)"
        .formatted(value, rows.ordered() ? "position" : value, rows.table(), rows.owner());
  }

  @Override
  public List<ColumnValue> parse(String column, String value) {
    return List.of();
  }

  @Override
  public @Nullable String fault(String value, Collection<String> offered) {
    List<String> lines = lines(value);
    return switch (control) {
      case "CODES" -> codes.containsAll(lines) ? null : "revision.refused.choice";
      case "PICKS" -> offered.containsAll(lines) ? null : "revision.refused.choice";
      default ->
          lines.size() > MOST || lines.stream().anyMatch(l -> l.length() > PlainType.LONGEST_LINE)
              ? "revision.refused.long"
              : null;
    };
  }

  /** One on each line, none twice. */
  static List<String> lines(String value) {
    return Arrays.stream(value.split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}
