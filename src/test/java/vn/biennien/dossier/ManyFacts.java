package vn.biennien.dossier;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records with few or very many children, to see that a page asks the database as often for one as
 * for all. To be rolled back.
 */
public record ManyFacts(JdbcClient sql) {
  /** The records that have the children. */
  public record Told(long meeting, long document, long commitment, long person, String gate) {}

  /**
   * A meeting of which one document tells. One person attends it in so many listings and says so
   * many things, by turns reported and proposed, all about one border object and links of one
   * chain.
   */
  public Told told(int children, String sensitivity) {
    long meeting =
        insert(
            "insert into meeting (series, title, date_precision, format) values ('other', 'Cuộc họp thử', 'unknown', 'unknown')");
    long document =
        insert(
            """
            insert into document (sha256, text, sensitivity, imported_at)
            values (encode(sha256(convert_to('thử %d', 'UTF8')), 'hex'), 'lời thử', '%s', now())
            """
                .formatted(meeting, sensitivity));
    long passage =
        insert(
            "insert into passage (document_id, number, start_at, end_at, text, searchable) values (%d, 1, 0, 7, 'lời thử', false)"
                .formatted(document));
    long citation =
        insert(
            "insert into citation (document_id, passage_id, start_at, end_at, quote) values (%d, %d, 0, 3, 'lời')"
                .formatted(document, passage));
    long report =
        insert(
            """
            insert into meeting_report (meeting_id, document_id, position, local_id, role, series, date_precision, format)
            values (%d, %d, 0, 'M1', 'main', 'other', 'unknown', 'unknown')
            """
                .formatted(meeting, document));
    String gate = "sea-route-cang-thu-" + children;
    long object =
        insert(
            "insert into border_object (slug, object, vn, cn) values ('%s', 'sea_route', 'Cảng Thử', 'Cảng Nghiệm %d')"
                .formatted(gate, children));
    long person =
        insert(
            "insert into person (name, side, body) values ('Người Thử %d', 'VN', 'Ban Thử')"
                .formatted(children));
    long chain =
        insert("insert into commitment_chain (name) values ('Việc thử %d')".formatted(children));
    sql.sql(
            """
            insert into participation (document_id, position, local_id, report_id, person_id, name, named, side, citation_id)
            select ?, n, 'A' || n, ?, ?, 'Người Thử', true, 'VN', ? from generate_series(1, ?) n
            """)
        .params(document, report, person, citation, children)
        .update();
    sql.sql(
            """
            insert into gate_mention (document_id, position, local_id, border_object_id, object, citation_id)
            select ?, n, 'G' || n, ?, 'sea_route', ? from generate_series(1, ?) n
            """)
        .params(document, object, citation, children)
        .update();
    sql.sql(
            """
            insert into commitment (document_id, position, local_id, report_id, kind, status_at_article, status, attribution,
                                    field, specificity, summary, citation_id, chain_id, speaker_id)
            select p.document_id, p.position, 'C' || p.position, p.report_id, w.kind, w.status, w.status, 'explicit', 'tourism',
                   'specific', 'Khôi phục tuyến biển ' || p.position, p.citation_id, ?, p.id
            from participation p
            join (values (1, 'reported_done', 'done'), (0, 'proposed_cn', 'proposed')) w (odd, kind, status)
              on w.odd = p.position % 2
            where p.document_id = ?
            """)
        .params(chain, document)
        .update();
    sql.sql(
            """
            insert into commitment_gate (commitment_id, position, mention_id)
            select c.id, 0, g.id from commitment c
            join gate_mention g on g.document_id = c.document_id and g.position = c.position
            where c.document_id = ?
            """)
        .param(document)
        .update();
    long commitment =
        sql.sql("select min(id) from commitment where document_id = ?")
            .param(document)
            .query(Long.class)
            .single();
    return new Told(meeting, document, commitment, person, gate);
  }

  private long insert(String statement) {
    return sql.sql(statement + " returning id").query(Long.class).single();
  }
}
