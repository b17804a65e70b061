package vn.biennien.revision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was removed or merged away lately and can still be brought back. */
@Repository
class RemovedList {
  private final JdbcClient sql;

  RemovedList(JdbcClient sql) {
    this.sql = sql;
  }

  /** One removal, with the name of the most telling record that went. */
  record Row(
      long change,
      Instant at,
      String actor,
      @Nullable String reason,
      String kind,
      @Nullable String title,
      long rows) {}

  List<Row> rows() {
    return sql.sql(
            """
            select h.change, min(h.at) as at, min(h.actor) as actor, min(h.reason) as reason,
                   (array_agg(h.kind order by array_position(array['document', 'meeting', 'person', 'commitment', 'gate', 'chain'], h.kind) nulls last))[1] as kind,
                   (array_agg(coalesce(h.before ->> 'title', h.before ->> 'name', h.before ->> 'summary', h.before ->> 'what',
                                       left(h.before ->> 'first_words', 120), concat_ws(' – ', h.before ->> 'vn', h.before ->> 'cn'))
                              order by array_position(array['document', 'meeting', 'person', 'commitment', 'gate', 'chain'], h.kind) nulls last,
                                       (h.relation in ('document', 'meeting', 'person', 'commitment', 'border_object')) desc, h.id desc))[1] as title,
                   count(*) as rows
            from record_history h
            where h.operation = 'removed' and not exists (select from record_history r where r.restores = h.change)
              and exists (select from record_history g where g.change = h.change and g.operation = 'removed'
                          and g.relation in ('document', 'meeting', 'person', 'commitment', 'border_object', 'commitment_chain', 'paper',
                                             'participation', 'party', 'figure', 'posting', 'gate_level'))
            group by h.change order by h.change desc limit 100
            """)
        .query(Row.class)
        .list();
  }
}
