package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.gate.GateForms;
import vn.biennien.shared.Refused;

/**
 * Takes records out, with what rests on them alone, after a look at what goes. An administrator can
 * bring all of it back; until then the address says that it was deleted.
 */
@Service
@RequiredArgsConstructor
class Removal {
  private final JdbcClient sql;
  private final EntityManager entities;
  private final Records records;
  private final FieldWriter fields;
  private final CorrectionEffects effects;

  /**
   * What goes with it, and what stands in the way.
   *
   * @param going how many of each sort go: {@code commitment}, {@code paper} and so on
   * @param hindered how many texts still rest on it; then it cannot go
   */
  record Survey(Map<String, Long> going, long hindered) {}

  Survey survey(RecordForm form, StoredRecord found) {
    Map<String, Long> going = new LinkedHashMap<>();
    form.takesAlong().forEach((relation, query) -> going.put(relation, count(query, found)));
    going.values().removeIf(number -> number == 0);
    return new Survey(going, form.hindrance().map(query -> count(query, found)).orElse(0L));
  }

  private long count(String query, StoredRecord found) {
    return sql.sql(query)
        .param("id", found.record())
        .param("key", found.key())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /**
   * @param seen the mark of what the editor saw before deciding
   * @return where to look afterwards
   * @throws Refused when texts still rest on it, or it is not what the editor saw
   */
  @Transactional
  String remove(RecordForm form, String key, String reason, @Nullable String seen) {
    StoredRecord found = records.lock(form, key);
    if (seen != null && !seen.equals(found.mark())) {
      throw new Refused("reason", "revision.refused.seen");
    }
    if (survey(form, found).hindered() > 0) {
      throw new Refused("reason", "revision.refused.hindered");
    }
    if (reason.isBlank()) {
      throw new Refused("reason", "revision.refused.reason");
    }
    Corrections.because(sql, reason);
    takeOut(form, found);
    effects.tell("record.removed", "/" + form.path() + "/" + key, found.title());
    if (form.equals(GateForms.LEVEL)) {
      return "/gates";
    }
    return form.hasPage() ? "/" + form.path() : RecordForms.page(form, found);
  }

  /** With all that follows; also what is merged into another goes so. */
  void takeOut(RecordForm form, StoredRecord record) {
    entities.flush();
    entities.clear();
    AffectedRecords affected = new AffectedRecords();
    String sensitivity = sensitivity(form, record);
    effects.removed(form, record, () -> takeOutRow(form, record), affected);
    if (form.hasPage()) {
      affected.gone(form.kind(), record.key(), sensitivity);
    }
    effects.publish(affected);
  }

  /** Who may know that it was deleted: whoever could read it. */
  private String sensitivity(RecordForm form, StoredRecord record) {
    if (record.sensitivity() != null) {
      return record.sensitivity();
    }
    return sql.sql(
            "select coalesce(%s, 'restricted') from %s t where %s"
                .formatted(form.deletedFor(), form.table(), form.isNamed()))
        .param("key", record.key())
        .query(String.class)
        .single();
  }

  private void takeOutRow(RecordForm form, StoredRecord record) {
    if (form.entity().isPresent()) {
      long id = form.hasPage() ? record.record() : record.id();
      entities.remove(entities.find(form.entity().get(), id));
      entities.flush();
      return;
    }
    sql.sql("delete from %s t where %s".formatted(form.table(), form.isNamed()))
        .param("key", record.key())
        .update();
    form.numberedIn().ifPresent(owner -> fields.close(form.table(), owner, record.id()));
    entities.clear();
  }

  /** One removal, with the name of the most telling record that went. */
  record Removed(
      long change,
      Instant at,
      String actor,
      @Nullable String reason,
      String kind,
      @Nullable String title,
      long rows) {}

  /** What was removed or merged away lately and can still be brought back. */
  List<Removed> lately() {
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
        .query(Removed.class)
        .list();
  }
}
