package vn.biennien.entry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the menus of a form offer that adds to a document. */
@Repository
class DocumentMenus {
  private final JdbcClient sql;

  DocumentMenus(JdbcClient sql) {
    this.sql = sql;
  }

  /** A document and one of its paragraphs, as the form shows them. */
  record Place(long id, String title, String sensitivity, int paragraphs) {}

  /** Paragraphs by number, cut to what a menu can hold. */
  List<Option> paragraphs(long document) {
    return sql.sql(
            """
            select number::text as value, number || '. ' || left(text, 90) || case when length(text) > 90 then '…' else '' end as label
            from passage where document_id = ? order by number
            """)
        .param(document)
        .query(Option.class)
        .list();
  }

  String title(long document) {
    return sql.sql("select title from document_card where id = ?")
        .param(document)
        .query(String.class)
        .single();
  }

  /** The meetings that it tells of. */
  List<Option> reports(long document) {
    return sql.sql(
            """
            select r.id::text as value, m.title as label from meeting_report r join meeting m on m.id = r.meeting_id
            where r.document_id = ? order by (r.role = 'main') desc, r.position
            """)
        .param(document)
        .query(Option.class)
        .list();
  }

  /** Whom it names. */
  List<Option> speakers(long document) {
    return sql.sql(
            """
            select a.id::text as value, a.name || coalesce(', ' || a.body, '') as label from participation a
            where a.document_id = ? order by a.name collate vietnamese
            """)
        .param(document)
        .query(Option.class)
        .list();
  }

  List<Option> gates() {
    return sql.sql(
            """
            select id::text as value, concat_ws(' – ', vn, cn) as label from border_object
            order by (object = 'gate_pair') desc, concat_ws(' – ', vn, cn) collate vietnamese
            """)
        .query(Option.class)
        .list();
  }

  List<Option> chains() {
    return sql.sql(
            "select id::text as value, name as label from commitment_chain order by name limit 500")
        .query(Option.class)
        .list();
  }
}
