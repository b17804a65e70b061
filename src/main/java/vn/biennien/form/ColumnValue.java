package vn.biennien.form;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is written into one column: text, which PostgreSQL reads as the column's type.
 *
 * @param sql what is stored, of the parameter that is named like the column
 * @param value null where nothing is known
 */
public record ColumnValue(String column, String sql, @Nullable String value) {

  /**
   * @param type of the column in PostgreSQL
   */
  public static ColumnValue of(String column, String type, @Nullable Object value) {
    return new ColumnValue(
        column,
        "cast(:" + column + " as " + type + ")",
        value == null ? null : String.valueOf(value));
  }

  /** SQL "column = value" of each, to update a row by. */
  public static String assignments(List<ColumnValue> values) {
    return values.stream()
        .map(value -> "\"" + value.column + "\" = " + value.sql)
        .collect(Collectors.joining(", "));
  }

  /** SQL that goes on after a condition, and is true of a row {@code t} that says the same. */
  public static String same(List<ColumnValue> values) {
    return values.stream()
        .map(value -> " and t.\"" + value.column + "\" is not distinct from " + value.sql)
        .collect(Collectors.joining());
  }

  /** SQL for the columns, and for what is put into them. */
  public static String insertion(List<ColumnValue> values) {
    return values.stream().map(v -> "\"" + v.column + "\"").collect(Collectors.joining(", "))
        + ") values ("
        + values.stream().map(ColumnValue::sql).collect(Collectors.joining(", "));
  }
}
