package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.shared.Change;
import vn.biennien.shared.RecordChanged;

/** Asks the rooms what follows when their records change, and tells whoever has to follow. */
@Component
@RequiredArgsConstructor
class CorrectionEffects {
  private final JdbcClient sql;
  private final EntityManager entities;
  private final Records records;
  private final List<RecordEffects> rooms;
  private final ApplicationEventPublisher events;

  List<RecordEffects> of(RecordForm form) {
    return rooms.stream().filter(room -> room.form().equals(form)).toList();
  }

  /**
   * @return the key under which the record is found from now on; its old address leads there
   */
  String corrected(RecordForm form, StoredRecord was, Set<String> fields) {
    clear();
    String key = was.key();
    for (RecordEffects room : of(form)) {
      key = room.corrected(was, fields);
    }
    if (!key.equals(was.key())) {
      moved(form.kind(), was.key(), key);
    }
    clear();
    StoredRecord now = records.now(form, key);
    settle(form, now.record() == was.record() ? List.of(now) : List.of(was, now));
    AffectedRecords affected = new AffectedRecords();
    List.of(was, now).forEach(record -> form.affects(record, affected));
    publish(affected);
    return key;
  }

  void added(RecordForm form, String key) {
    clear();
    StoredRecord record = records.now(form, key);
    settle(form, List.of(record));
    AffectedRecords affected = new AffectedRecords();
    form.affects(record, affected);
    publish(affected);
  }

  private void settle(RecordForm form, List<StoredRecord> all) {
    of(form).forEach(room -> all.forEach(room::settle));
  }

  /**
   * What follows comes around the removal itself: before it everything is still there.
   *
   * @param removal takes the row itself out
   */
  void removed(RecordForm form, StoredRecord record, Runnable removal, AffectedRecords affected) {
    Runnable all = removal;
    for (RecordEffects room : of(form)) {
      Runnable inner = all;
      all = () -> room.remove(record, inner, affected);
    }
    all.run();
    settle(form, List.of(record));
    if (!form.hasPage()) {
      form.affects(record, affected);
    } else if (record.document() != null && !form.kind().equals("document")) {
      affected.add("document", record.document());
    }
  }

  /** What was done, for the journal. */
  void tell(String action, String address, String detail) {
    events.publishEvent(new Change(action, address, detail));
  }

  /** Nothing is held of rows that are written by their columns. */
  void clear() {
    entities.flush();
    entities.clear();
  }

  /** Some of its rows were taken back, or written without its form. */
  void restored(RecordForm form, long record) {
    of(form).forEach(room -> room.restored(record));
  }

  /** Old addresses lead straight to the new one, also those that led to this one before. */
  void moved(String kind, String from, String to) {
    Map<String, String> keys = Map.of("kind", kind, "from", from, "to", to);
    sql.sql("delete from moved_record where kind = :kind and old_key = :to").params(keys).update();
    sql.sql("update moved_record set new_key = :to where kind = :kind and new_key = :from")
        .params(keys)
        .update();
    sql.sql(
            """
            insert into moved_record (kind, old_key, new_key) values (:kind, :from, :to)
            on conflict (kind, old_key) do update set new_key = excluded.new_key, moved_at = now()
            """)
        .params(keys)
        .update();
  }

  /** The index follows: each record itself, and every text that tells of it. */
  void publish(AffectedRecords affected) {
    clear();
    affected.gone().forEach(this::gone);
    Set<Long> documents = new LinkedHashSet<>();
    affected.all().forEach(one -> documents.addAll(documents(one.kind(), one.id())));
    documents.forEach(id -> events.publishEvent(new DocumentFactsChanged(id)));
    affected.all().forEach(one -> events.publishEvent(new RecordChanged(one.kind(), one.id())));
  }

  /** The same of one record. */
  void publish(String kind, long record) {
    AffectedRecords affected = new AffectedRecords();
    affected.add(kind, record);
    publish(affected);
  }

  /** Whoever could read it may know that it was deleted. */
  private void gone(AffectedRecords.Gone record) {
    sql.sql(
            "update deleted_record set sensitivity = :sensitivity where kind = :kind and key = :key")
        .param("sensitivity", record.sensitivity())
        .param("kind", record.kind())
        .param("key", record.key())
        .update();
  }

  private List<Long> documents(String kind, long record) {
    return RecordForms.standing(kind)
        .flatMap(RecordForm::toldIn)
        .map(toldIn -> sql.sql(toldIn).param("id", record).query(Long.class).list())
        .orElse(List.of());
  }
}
