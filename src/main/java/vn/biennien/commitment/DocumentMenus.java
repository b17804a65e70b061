package vn.biennien.commitment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.shared.Option;

/** What the menus of a form offer that adds to a document or corrects what it tells. */
@Repository
public class DocumentMenus {
  private final JdbcClient sql;

  DocumentMenus(JdbcClient sql) {
    this.sql = sql;
  }

  /** Paragraphs by number, cut to what a menu can hold. */
  public List<Option> paragraphs(long document) {
    return sql.sql(
            """
            select number::text as value, number || '. ' || left(text, 90) || case when length(text) > 90 then '…' else '' end as label
            from passage where document_id = ? order by number
            """)
        .param(document)
        .query(Option.class)
        .list();
  }

  public String title(long document) {
    return sql.sql("select title from document_card where id = ?")
        .param(document)
        .query(String.class)
        .single();
  }

  /** The meetings that it tells of. */
  public List<Option> reports(long document) {
    return sql.sql(
            """
            select r.id::text as value, m.title as label from meeting_report r join meeting m on m.id = r.meeting_id
            where r.document_id = ? order by (r.role = 'main') desc, r.position
            """)
        .param(document)
        .query(Option.class)
        .list();
  }

  /** Every meeting that some text tells of, the latest first. */
  public List<Option> meetings() {
    return sql.sql(
            """
            select m.id::text as value, m.title || coalesce(' (' || to_char(m.date_start, 'FMDD/FMMM/YYYY') || ')', '') as label
            from meeting m where exists (select from meeting_report where meeting_id = m.id)
            order by m.date_start desc nulls last, m.id desc
            """)
        .query(Option.class)
        .list();
  }

  /** Whom it names. */
  public List<Option> speakers(long document) {
    return sql.sql(
            """
            select a.id::text as value, a.name || coalesce(', ' || a.body, '') as label from participation a
            where a.document_id = ? order by a.name collate vietnamese
            """)
        .param(document)
        .query(Option.class)
        .list();
  }

  public List<Option> gates() {
    return sql.sql(
            """
            select id::text as value, concat_ws(' – ', vn, cn) as label from border_object
            order by (object = 'gate_pair') desc, concat_ws(' – ', vn, cn) collate vietnamese
            """)
        .query(Option.class)
        .list();
  }

  public List<Option> chains() {
    return sql.sql("select id::text as value, name as label from commitment_chain order by name")
        .query(Option.class)
        .list();
  }

  /** Today's and those of before, with what they are now. */
  public List<Option> jurisdictions() {
    return sql.sql(
            "select id::text as value, jurisdiction_label(j) as label from jurisdiction j order by position")
        .query(Option.class)
        .list();
  }
}
