package vn.biennien.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.ColumnValue;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.shared.Refused;

/** A gate's address is made of its names. */
@Component
class GateEffects implements RecordEffects {
  private static final Set<String> NAMES = Set.of("vn", "cn", "gate_object");

  private final JdbcClient sql;
  private final BorderObjects gates;

  GateEffects(JdbcClient sql, BorderObjects gates) {
    this.sql = sql;
    this.gates = gates;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(GateForms.GATE);
  }

  @Override
  public String corrected(StoredRecord was, Set<String> fields, AffectedRecords affected) {
    return fields.stream().anyMatch(NAMES::contains) ? gates.readdress(was.record()) : was.key();
  }

  @Override
  public List<ColumnValue> derived(Map<String, String> values) {
    String object = values.getOrDefault("gate_object", "");
    String vn = emptyIsNone(values.get("vn"));
    String cn = emptyIsNone(values.get("cn"));
    boolean known =
        sql.sql(
                """
                select exists (select from border_object where object = :object
                  and lower(coalesce(vn, '')) = lower(:vn) and lower(coalesce(cn, '')) = lower(:cn))
                """)
            .param("object", object)
            .param("vn", vn == null ? "" : vn)
            .param("cn", cn == null ? "" : cn)
            .query(Boolean.class)
            .single();
    if (known) {
      throw new Refused("vn", "revision.refused.known");
    }
    return List.of(
        ColumnValue.of("slug", "text", gates.freeAddress(object, vn, cn)),
        ColumnValue.of("reference", "boolean", "true"));
  }

  private static @Nullable String emptyIsNone(@Nullable String typed) {
    return typed == null || typed.isEmpty() ? null : typed;
  }
}
