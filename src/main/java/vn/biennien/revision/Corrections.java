package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.shared.Change;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.PartialDay;
import vn.biennien.shared.Refused;
import vn.biennien.shared.TypedDate;

/** Takes corrections of records. What changes, who did it and why is kept by the database. */
@Service
class Corrections {
  private final JdbcClient sql;
  private final EntityManager entities;
  private final Records records;
  private final Consequences consequences;
  private final ApplicationEventPublisher events;

  Corrections(
      JdbcClient sql,
      EntityManager entities,
      Records records,
      Consequences consequences,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.entities = entities;
    this.records = records;
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
    Checks.check(sheet, form.values(), changed, records.menus(sheet, now.document()));
    because(sql, form.reason());
    entities.flush();
    entities.clear();
    changed.forEach(field -> store(sheet, now, field, form.value(field)));
    String found = consequences.after(sheet, now, changed);
    events.publishEvent(
        new Change("record.corrected", "/" + sheet.path() + "/" + found, now.title()));
    return found;
  }

  /** Says why, for the history of everything that this transaction changes. */
  static void because(JdbcClient sql, String reason) {
    sql.sql("select set_config('biennien.reason', :reason, true)")
        .param("reason", reason.substring(0, Math.min(500, reason.length())))
        .query(String.class)
        .single();
  }

  private static String value(Found now, Field field) {
    return now.values().getOrDefault(field.name(), "");
  }

  private void store(Sheet sheet, Found now, Field field, String value) {
    switch (field.sort()) {
      case DATE -> {
        HistoricalDate date = TypedDate.parse(value).orElse(HistoricalDate.UNKNOWN);
        update(
            sheet,
            now,
            "date_start = :start, date_end = :end, date_precision = :precision, month_day = :monthDay, date_chosen = true",
            date.start(),
            date.end(),
            date.precision(),
            date.monthDay());
      }
      case PARTIAL -> {
        PartialDay day = PartialDay.startOf(TypedDate.parse(value).orElse(HistoricalDate.UNKNOWN));
        update(
            sheet,
            now,
            field.column() + " = :start, date_precision = :precision",
            day.day(),
            null,
            day.precision(),
            null);
      }
      case LINES, CODES, PICKS -> storeRows(now, field, Checks.lines(value));
      case WORDS_CITED -> set(sheet, now, field, cite(now, field, value));
      case DAY ->
          set(
              sheet,
              now,
              field,
              TypedDate.parse(value).map(HistoricalDate::start).map(String::valueOf).orElse(null));
      case TICK -> set(sheet, now, field, value.isEmpty() ? "false" : "true");
      case DECIMAL -> set(sheet, now, field, value.isEmpty() ? null : value.replace(',', '.'));
      default -> set(sheet, now, field, value.isEmpty() ? null : value);
    }
  }

  private void set(Sheet sheet, Found now, Field field, @Nullable String value) {
    sql.sql(
            "update %s t set \"%s\" = cast(:value as %s) where %s"
                .formatted(sheet.table(), field.column(), field.type(), sheet.isNamed()))
        .param("value", value)
        .param("key", now.key())
        .update();
  }

  private void update(
      Sheet sheet,
      Found now,
      String columns,
      @Nullable Object start,
      @Nullable Object end,
      String precision,
      @Nullable String monthDay) {
    sql.sql("update %s t set %s where %s".formatted(sheet.table(), columns, sheet.isNamed()))
        .param("start", start, Types.DATE)
        .param("end", end, Types.DATE)
        .param("precision", precision)
        .param("monthDay", monthDay, Types.VARCHAR)
        .param("key", now.key())
        .update();
  }

  private void storeRows(Found now, Field field, List<String> values) {
    Field.Child child = Objects.requireNonNull(field.child());
    long id = Long.parseLong(idOf(now));
    sql.sql("delete from %s where %s = :id".formatted(child.table(), child.owner()))
        .param("id", id)
        .update();
    int position = 0;
    for (String value : values) {
      sql.sql(
              "insert into %s (%s, %s%s) values (:id, cast(:value as %s)%s)"
                  .formatted(
                      child.table(),
                      child.owner(),
                      child.value(),
                      child.ordered() ? ", position" : "",
                      child.type(),
                      child.ordered() ? ", :position" : ""))
          .params(
              child.ordered()
                  ? Map.of("id", id, "value", value, "position", position++)
                  : Map.of("id", id, "value", value))
          .update();
    }
  }

  /** Of what has rows of its own, the number is the key or, of a slug, what history knows. */
  private static String idOf(Found now) {
    return now.key().matches("\\d+") ? now.key() : String.valueOf(now.record());
  }

  private @Nullable String cite(Found now, Field field, String value) {
    if (value.isEmpty()) {
      return null;
    }
    String[] parts = value.split("\\|", 2);
    Document document =
        Objects.requireNonNull(
            entities.find(Document.class, Objects.requireNonNull(now.document())));
    Citation words =
        (parts[0].matches("\\d{1,6}")
                ? document.cite(Integer.parseInt(parts[0]), parts[1])
                : Optional.<Citation>empty())
            .orElseThrow(
                () -> new Refused(field.name() + ".quote", "entry.refused.quote", parts[0]));
    entities.persist(words);
    entities.flush();
    return words.id().toString();
  }
}
