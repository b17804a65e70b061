package vn.biennien.revision;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that are numbered without gaps from 0 under what they belong to. */
final class RowNumbers {
  private RowNumbers() {}

  /**
   * Closes the gaps: in two steps, as no two may share a number meanwhile.
   *
   * @param owner the column of that to which they belong
   */
  static void close(JdbcClient sql, String table, String owner, long id) {
    sql.sql(
            """
            update %1$s t set position = -1 - n.rank from (select position, row_number() over (order by position) - 1 as rank
              from %1$s where %2$s = :id) n
            where t.%2$s = :id and t.position = n.position and n.position <> n.rank
            """
                .formatted(table, owner))
        .param("id", id)
        .update();
    sql.sql(
            "update %s set position = -1 - position where %s = :id and position < 0"
                .formatted(table, owner))
        .param("id", id)
        .update();
  }
}
