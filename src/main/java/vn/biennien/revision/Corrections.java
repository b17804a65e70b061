package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.shared.Change;
import vn.biennien.shared.Refused;

/** Takes corrections of records. What changes, who did it and why is kept by the database. */
@Service
class Corrections {
  private final JdbcClient sql;
  private final EntityManager entities;
  private final Records records;
  private final Cells cells;
  private final Consequences consequences;
  private final ApplicationEventPublisher events;

  Corrections(
      JdbcClient sql,
      EntityManager entities,
      Records records,
      Cells cells,
      Consequences consequences,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.entities = entities;
    this.records = records;
    this.cells = cells;
    this.consequences = consequences;
    this.events = events;
  }

  /**
   * @return the key under which the record is now found
   * @throws Conflict when it is not any more what the form began with, and the editor has not
   *     chosen
   * @throws Refused when something cannot be stored
   */
  @Transactional
  String correct(Sheet sheet, String key, Typed form) {
    Found now = records.lock(sheet, key);
    if (sheet.fields().stream()
        .allMatch(field -> Typed.same(form.value(field), value(now, field)))) {
      return key; // nothing to store: a form sent twice, or two editors of one mind
    }
    List<String> differing =
        sheet.fields().stream()
            .filter(field -> !Typed.same(form.was(field), value(now, field)))
            .map(Field::name)
            .toList();
    if (!differing.isEmpty()) {
      throw new Conflict(now, differing);
    }
    List<Field> changed =
        sheet.fields().stream()
            .filter(field -> !Typed.same(form.value(field), value(now, field)))
            .toList();
    Checks.check(sheet, form.values(), changed, records.menus(sheet.fields(), now.document()));
    because(sql, form.reason());
    entities.flush();
    entities.clear();
    changed.forEach(field -> store(sheet, now, field, form.value(field)));
    String found = consequences.after(sheet, now, changed);
    events.publishEvent(
        new Change("record.corrected", "/" + sheet.path() + "/" + found, now.title()));
    return found;
  }

  /**
   * Says why, for the history of everything that this transaction changes, and that an editor does
   * it: what is added by hand is told with its values.
   */
  static void because(JdbcClient sql, String reason) {
    sql.sql(
            "select set_config('biennien.reason', :reason, true) || set_config('biennien.by_hand', 'on', true)")
        .param("reason", reason.substring(0, Math.min(500, reason.length())))
        .query(String.class)
        .single();
  }

  private static String value(Found now, Field field) {
    return now.values().getOrDefault(field.name(), "");
  }

  private void store(Sheet sheet, Found now, Field field, String value) {
    if (field.child() != null) {
      cells.rows(field, Long.parseLong(idOf(now)), Checks.lines(value));
      return;
    }
    List<Cell> written = cells.of(field, value, now.document());
    Cell.bind(
            written,
            sql.sql(
                "update %s t set %s where %s"
                    .formatted(sheet.table(), Cell.assignments(written), sheet.isNamed())))
        .param("key", now.key())
        .update();
  }

  /** Of what has rows of its own, the number is the key or, of a slug, what history knows. */
  private static String idOf(Found now) {
    return now.key().matches("\\d+") ? now.key() : String.valueOf(now.record());
  }
}
