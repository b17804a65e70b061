package vn.biennien.form;

/**
 * Rows of their own.
 *
 * @param owner their column of the record's id
 * @param value their column of the value
 * @param type of the value in PostgreSQL
 * @param ordered whether they have a {@code position}
 */
public record ChildTable(String table, String owner, String value, String type, boolean ordered) {
  public static ChildTable ordered(String table, String owner, String value, String type) {
    return new ChildTable(table, owner, value, type, true);
  }

  public static ChildTable unordered(String table, String owner, String value) {
    return new ChildTable(table, owner, value, "text", false);
  }
}
