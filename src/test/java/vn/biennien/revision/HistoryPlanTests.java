package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;

/** How the database looks things up for an undo, in a history of 100 000 lines. Rolled back. */
@ArchiveTest
@Transactional
class HistoryPlanTests {
  @Autowired JdbcClient sql;

  private String plan(String statement) {
    sql.sql(
            """
            insert into record_history (change, actor, kind, record, relation, row_key, operation, before, after)
            select 1000000 + n / 4, 'x', 'document', (n % 500)::text, 'participation', jsonb_build_object('id', n),
                   case when n % 2 = 0 then 'removed' else 'changed' end, '{"name": "a"}', case when n % 2 = 1 then '{"name": "b"}'::jsonb end
            from generate_series(1, 100000) n
            """)
        .update();
    sql.sql("analyze record_history").update();
    return String.join("\n", sql.sql("explain " + statement).query(String.class).list());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select before from record_history where change = 1000007 order by id desc",
        "select exists (select from record_history where operation = 'removed' and relation = 'participation' and row_key = jsonb_build_object('id', 4::bigint))"
      })
  void anIndexAnswersWhatAnUndoAsks(String statement) {
    assertThat(plan(statement)).contains("Index").doesNotContain("Seq Scan on record_history");
  }

  @Test
  void theRowItselfIsFoundByItsKey() {
    sql.sql("analyze citation").update();

    assertThat(
            plan(
                """
                update citation t set quote = b.quote from jsonb_populate_record(null::citation, '{"quote": "x"}') b,
                  jsonb_populate_record(null::citation, '{"id": 5}') k
                where t."id" = k."id" and to_jsonb(t) @> '{"quote": "y"}'
                """))
        .contains("Index Scan")
        .doesNotContain("Seq Scan on citation");
  }
}
