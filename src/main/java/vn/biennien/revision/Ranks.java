package vn.biennien.revision;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements of a text that are numbered without gaps from 0. */
final class Ranks {
  private Ranks() {}

  /** Closes the gaps: in two steps, as no two may share a number meanwhile. */
  static void close(JdbcClient sql, String table, long document) {
    sql.sql(
            """
            update %1$s t set position = -1 - n.rank from (select position, row_number() over (order by position) - 1 as rank
              from %1$s where document_id = :id) n
            where t.document_id = :id and t.position = n.position and n.position <> n.rank
            """
                .formatted(table))
        .param("id", document)
        .update();
    sql.sql(
            "update %s set position = -1 - position where document_id = :id and position < 0"
                .formatted(table))
        .param("id", document)
        .update();
  }
}
