package vn.biennien.gate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;

/** A step of a gate belongs to where its text speaks of the gate. */
@Component
class LevelEffects implements RecordEffects {
  private final JdbcClient sql;

  LevelEffects(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(GateForms.LEVEL);
  }

  /** Where the text was not known to speak of the gate, the words of the step do. */
  @Override
  public long owner(long gate, long document, @Nullable String citation) {
    return sql.sql(
            "select id from gate_mention where document_id = :document and border_object_id = :gate order by position limit 1")
        .param("document", document)
        .param("gate", gate)
        .query(Long.class)
        .optional()
        .orElseGet(() -> speakOf(gate, document, citation));
  }

  private long speakOf(long gate, long document, @Nullable String citation) {
    return sql.sql(
            """
            insert into gate_mention (document_id, position, local_id, border_object_id, citation_id, object, vn, cn)
            select :document, n, 'tay-' || n + 1, o.id, cast(:citation as bigint), o.object, o.vn, o.cn
            from border_object o, (select coalesce(max(position), -1) + 1 as n from gate_mention where document_id = :document) next
            where o.id = :gate returning id
            """)
        .param("document", document)
        .param("gate", gate)
        .param("citation", citation)
        .query(Long.class)
        .single();
  }

  @Override
  public void added(
      long id, @Nullable Long document, Map<String, String> values, AffectedRecords affected) {
    affected.add("gate", Long.parseLong(values.getOrDefault("gate", "0")));
  }
}
