package vn.biennien.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.biennien.form.ColumnValue;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.StoredRecord;
import vn.biennien.shared.Refused;

/** What follows when gates change: in their addresses, and where texts speak of them. */
@Configuration(proxyBeanMethods = false)
class GateEffects {
  private static final Set<String> NAMES = Set.of("vn", "cn", "gate_object");

  private static final String KNOWN =
      """
      select exists (select from border_object where object = :object
        and lower(coalesce(vn, '')) = lower(:vn) and lower(coalesce(cn, '')) = lower(:cn))
      """;

  private static final String SPOKEN_OF =
      "select id from gate_mention where document_id = :document and border_object_id = :gate order by position limit 1";

  private static final String SPEAK_OF =
      """
      insert into gate_mention (document_id, position, local_id, border_object_id, citation_id, object, vn, cn)
      select :document, n, 'tay-' || n + 1, o.id, cast(:citation as bigint), o.object, o.vn, o.cn
      from border_object o, (select coalesce(max(position), -1) + 1 as n from gate_mention where document_id = :document) next
      where o.id = :gate returning id
      """;

  /** Its address is made of its names. */
  @Bean
  RecordEffects effectsOnGates(JdbcClient sql, BorderObjects gates) {
    return new RecordEffects(GateForms.GATE) {
      @Override
      public String corrected(StoredRecord was, Set<String> fields) {
        return fields.stream().anyMatch(NAMES::contains)
            ? gates.readdress(was.record())
            : was.key();
      }

      @Override
      public List<ColumnValue> derived(Map<String, String> values) {
        String object = values.getOrDefault("gate_object", "");
        String vn = values.getOrDefault("vn", "");
        String cn = values.getOrDefault("cn", "");
        if (sql.sql(KNOWN)
            .params(Map.of("object", object, "vn", vn, "cn", cn))
            .query(Boolean.class)
            .single()) {
          throw new Refused("vn", "revision.refused.known");
        }
        return List.of(
            ColumnValue.of(
                "slug", "text", gates.freeAddress(object, emptyIsNone(vn), emptyIsNone(cn))),
            ColumnValue.of("reference", "boolean", "true"));
      }
    };
  }

  private static @Nullable String emptyIsNone(String typed) {
    return typed.isEmpty() ? null : typed;
  }

  /**
   * A step belongs to where its text speaks of the gate; where it was not known to do so, the words
   * of the step do.
   */
  @Bean
  RecordEffects effectsOnLevels(JdbcClient sql) {
    return new RecordEffects(GateForms.LEVEL) {
      @Override
      public long owner(long gate, long document, @Nullable String citation) {
        Map<String, Long> which = Map.of("document", document, "gate", gate);
        return sql.sql(SPOKEN_OF)
            .params(which)
            .query(Long.class)
            .optional()
            .orElseGet(() ->
                sql.sql(SPEAK_OF)
                    .params(which)
                    .param("citation", citation)
                    .query(Long.class)
                    .single());
      }
    };
  }
}
