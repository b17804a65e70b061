package vn.biennien.revision;

import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What is written into one column: text, which PostgreSQL reads as the column's type.
 *
 * @param value null where nothing is known
 */
record Cell(String column, String type, @Nullable String value) {

  private String cast() {
    return "cast(:" + column + " as " + type + ")";
  }

  /** SQL "column = value" of each, to update a row by. */
  static String assignments(List<Cell> cells) {
    return cells.stream()
        .map(cell -> "\"" + cell.column + "\" = " + cell.cast())
        .collect(Collectors.joining(", "));
  }

  /** SQL that goes on after a condition, and is true of a row that says the same. */
  static String same(List<Cell> cells) {
    return cells.stream()
        .map(cell -> " and t.\"" + cell.column + "\" is not distinct from " + cell.cast())
        .collect(Collectors.joining());
  }

  /** SQL for the columns, and for what is put into them. */
  static String insertion(List<Cell> cells) {
    return cells.stream().map(cell -> "\"" + cell.column + "\"").collect(Collectors.joining(", "))
        + ") values ("
        + cells.stream().map(Cell::cast).collect(Collectors.joining(", "));
  }

  static StatementSpec bind(List<Cell> cells, StatementSpec statement) {
    StatementSpec bound = statement;
    for (Cell cell : cells) {
      bound = bound.param(cell.column, cell.value, Types.VARCHAR);
    }
    return bound;
  }
}
