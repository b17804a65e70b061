package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.form.RecordForm;
import vn.biennien.meeting.StatedOffices;
import vn.biennien.shared.Change;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Refused;

/**
 * Takes back what was done at once: rows that went come back, values become what they were. The
 * history keeps both; nothing is taken back that somebody has changed again since.
 */
@Service
class Undoing {
  /** The text to whose page a change of its parts belongs. */
  private static final Map<String, String> TEXT_OF =
      Map.of(
          "participation", "select document_id from participation where id = ?",
          "paper", "select document_id from paper where id = ?",
          "mention", "select document_id from gate_mention where id = ?",
          "report", "select document_id from meeting_report where id = ?");

  private final JdbcClient sql;
  private final EntityManager entities;
  private final CorrectionEffects effects;
  private final StatedOffices offices;
  private final ApplicationEventPublisher events;

  Undoing(
      JdbcClient sql,
      EntityManager entities,
      CorrectionEffects effects,
      StatedOffices offices,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.entities = entities;
    this.effects = effects;
    this.offices = offices;
    this.events = events;
  }

  private record Line(
      String kind,
      String record,
      String relation,
      String rowKey,
      String operation,
      @Nullable String before,
      @Nullable String after) {

    boolean changed() {
      return operation.equals("changed");
    }

    boolean created() {
      return operation.equals("created");
    }

    /** Whether a record with a page of its own had gone. */
    boolean bringsBack() {
      return operation.equals("removed")
          && RecordForms.keptIn(relation).filter(RecordForm::hasPage).isPresent();
    }

    /** Whether it is a line of a list: it has no number of its own, and nothing rests on it. */
    boolean listed() {
      return !rowKey.contains("\"id\"");
    }

    /** A posting comes with the office that a text states, and goes with it. */
    boolean isPosting() {
      return relation.equals("posting");
    }

    boolean sameRow(Line other) {
      return relation.equals(other.relation) && rowKey.equals(other.rowKey);
    }

    /** Whether its address changed. */
    boolean readdresses() {
      return relation.equals("border_object")
          && changed()
          && before != null
          && before.contains("\"slug\"");
    }

    /** Whether the words of a text changed: its citations moved with them. */
    boolean rewords() {
      return relation.equals("document")
          && changed()
          && before != null
          && before.contains("\"text\"");
    }

    /** Whether its place among others changed, which no two may share. */
    boolean renumbers() {
      return before != null && before.contains("\"position\"");
    }
  }

  /**
   * @return where to look at what came back
   * @throws NotFoundException when there is no such change
   * @throws Refused when something was changed again since
   */
  @Transactional
  String undo(long change) {
    List<Line> lines =
        sql.sql(
                """
                select kind, record, relation, row_key::text, operation, before::text, after::text
                from record_history where change = ? order by id desc
                """)
            .param(change)
            .query(Line.class)
            .list();
    if (lines.isEmpty()) {
      throw new NotFoundException("change");
    }
    if (lines.stream().anyMatch(Line::rewords) || begins(lines)) {
      throw new Refused("change", "revision.refused.since"); // by correcting the words again
    }
    entities.flush();
    restores(String.valueOf(change));
    takeBack(lines);
    restores("");
    entities.clear();
    lines.stream().filter(Line::readdresses).forEach(this::leadBack);
    lines.stream().filter(line -> line.record().matches("\\d+")).forEach(this::settle);
    Map<String, Set<Long>> touched = touched(lines);
    touched.forEach((kind, ids) -> ids.forEach(id -> found(kind, id)));
    touched.forEach((kind, ids) -> ids.forEach(id -> effects.publish(kind, id)));
    Map<String, Set<Long>> back = touched(lines.stream().filter(Line::bringsBack).toList());
    String address = address(back.isEmpty() ? touched : back);
    events.publishEvent(new Change("record.restored", address, "thay đổi số " + change));
    return address;
  }

  /** The room whose record it is knows what follows. */
  private void settle(Line line) {
    RecordForms.keptIn(line.relation())
        .ifPresent(form -> effects.restored(form, Long.parseLong(line.record())));
  }

  /** Whether new records came with it, as with an import: those are removed, not taken back. */
  private static boolean begins(List<Line> lines) {
    return lines.stream().noneMatch(line -> line.operation().equals("removed") && !line.listed())
        && lines.stream().anyMatch(line -> line.created() && !line.listed() && !line.isPosting());
  }

  /** The records whose pages tell of it. */
  private Map<String, Set<Long>> touched(List<Line> lines) {
    Map<String, Set<Long>> touched = new LinkedHashMap<>();
    for (Line line : lines) {
      if (!line.record().matches("\\d+")) {
        continue;
      }
      long record = Long.parseLong(line.record());
      String text = TEXT_OF.get(line.kind());
      if (RecordForms.standing(line.kind()).isPresent()) {
        touched.computeIfAbsent(line.kind(), kind -> new LinkedHashSet<>()).add(record);
      } else if (text != null) {
        touched
            .computeIfAbsent("document", kind -> new LinkedHashSet<>())
            .addAll(sql.sql(text).param(record).query(Long.class).list());
      }
    }
    return touched;
  }

  /** Says what is taken back, for the history. */
  private void restores(String change) {
    sql.sql("select set_config('biennien.restores', :change, true)")
        .param("change", change)
        .query(String.class)
        .single();
  }

  /** What was added to lists goes before what stood there comes back. */
  private List<Line> emptyLists(List<Line> lines) {
    List<Line> added = lines.stream().filter(line -> line.created() && line.listed()).toList();
    List<Line> since =
        lines.stream()
            .filter(line -> line.changed() && added.stream().anyMatch(line::sameRow))
            .toList();
    since.forEach(this::setBack);
    added.forEach(this::takeOut);
    added.stream().filter(line -> line.rowKey().contains("\"position\"")).forEach(this::closeGaps);
    return lines.stream().filter(line -> !added.contains(line) && !since.contains(line)).toList();
  }

  private void closeGaps(Line line) {
    record Owner(String column, long id) {}
    sql.sql(
            "select key as column, value::bigint as id from jsonb_each_text(cast(:key as jsonb)) where key <> 'position'")
        .param("key", line.rowKey())
        .query(Owner.class)
        .optional()
        .ifPresent(owner -> RowNumbers.close(sql, line.relation(), owner.column(), owner.id()));
  }

  /** First numbers are free again, then rows come back, those first on which others rest. */
  private void takeBack(List<Line> all) {
    List<Line> lines = emptyLists(all);
    lines.stream().filter(line -> line.changed() && line.renumbers()).forEach(this::setBack);
    List<String> tables = inOrder();
    lines.stream()
        .filter(line -> line.operation().equals("removed"))
        .sorted(Comparator.comparing(line -> tables.indexOf(line.relation())))
        .forEach(this::bringBack);
    lines.stream().filter(line -> line.relation().equals("document")).forEach(this::title);
    lines.stream().filter(line -> line.changed() && !line.renumbers()).forEach(this::setBack);
    lines.stream().filter(line -> line.created() && !line.isPosting()).forEach(this::takeOut);
    lines.stream().filter(line -> line.created() && line.isPosting()).forEach(this::release);
  }

  /** Tables, each after those that it refers to; a document's title is set when all is there. */
  private List<String> inOrder() {
    record Reference(String from, String to) {}
    List<Reference> references =
        sql.sql(
                """
                select distinct conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
                where contype = 'f' and conrelid <> confrelid and not (conrelid = 'document'::regclass and confrelid = 'citation'::regclass)
                """)
            .query(Reference.class)
            .list();
    List<String> ordered = new ArrayList<>();
    Set<String> left =
        references.stream()
            .flatMap(r -> Stream.of(r.from(), r.to()))
            .collect(Collectors.toCollection(TreeSet::new));
    while (!left.isEmpty()) {
      List<String> free =
          left.stream()
              .filter(table ->
                  references.stream()
                      .noneMatch(r -> r.from().equals(table) && left.contains(r.to())))
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("tables refer to each other: " + left);
      }
      ordered.addAll(free);
      free.forEach(left::remove);
    }
    return ordered;
  }

  /** What is derived is derived again; the title's citation comes when the citation is there. */
  private void bringBack(Line line) {
    String columns =
        columns(line.relation()).stream()
            .filter(column -> !isLater(line, column))
            .map(column -> '"' + column + '"')
            .collect(Collectors.joining(", "));
    sql.sql(
            "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, cast(:before as jsonb))"
                .formatted(line.relation(), columns))
        .param("before", line.before())
        .update();
  }

  private static boolean isLater(Line line, String column) {
    return line.relation().equals("document") && column.endsWith("_citation_id");
  }

  private void title(Line line) {
    if (line.operation().equals("removed")) {
      sql.sql(
              """
              update document d set title_citation_id = b.title_citation_id, author_citation_id = b.author_citation_id
              from jsonb_populate_record(null::document, cast(:before as jsonb)) b where d.id = b.id
              """)
          .param("before", line.before())
          .update();
    }
  }

  /** What was found meanwhile under another name is found under its old one. */
  private void leadBack(Line line) {
    record Slugs(String was, String now) {}
    Slugs slugs =
        sql.sql(
                "select cast(:before as jsonb) ->> 'slug' as was, cast(:after as jsonb) ->> 'slug' as now")
            .param("before", line.before())
            .param("after", line.after())
            .query(Slugs.class)
            .single();
    effects.moved("gate", slugs.now(), slugs.was());
  }

  private void setBack(Line line) {
    String set =
        sql
            .sql("select jsonb_object_keys(cast(:before as jsonb))")
            .param("before", line.before())
            .query(String.class)
            .list()
            .stream()
            .filter(columns(line.relation())::contains)
            .map(column -> "\"%1$s\" = b.\"%1$s\"".formatted(column))
            .collect(Collectors.joining(", "));
    if (set.isEmpty()) {
      return;
    }
    int changed =
        sql.sql(
                """
                update %1$s t set %2$s from jsonb_populate_record(null::%1$s, cast(:before as jsonb)) b,
                  jsonb_populate_record(null::%1$s, cast(:key as jsonb)) k
                where %3$s and to_jsonb(t) @> cast(:after as jsonb)
                """
                    .formatted(line.relation(), set, isNamed(line)))
            .param("before", line.before())
            .param("key", line.rowKey())
            .param("after", line.after())
            .update();
    if (changed == 0) {
      throw new Refused("change", "revision.refused.since");
    }
  }

  /** What was added is taken out as it was; somebody may have put something else there since. */
  private void takeOut(Line line) {
    int gone =
        sql.sql(
                "delete from %1$s t using jsonb_populate_record(null::%1$s, cast(:key as jsonb)) k where %2$s and to_jsonb(t) @> cast(:after as jsonb)"
                    .formatted(line.relation(), isNamed(line)))
            .param("key", line.rowKey())
            .param("after", line.after() == null ? "{}" : line.after())
            .update();
    if (gone == 0 && isThere(line)) {
      throw new Refused("change", "revision.refused.since");
    }
  }

  private void release(Line posting) {
    offices.release(Long.parseLong(posting.rowKey().replaceAll("\\D", "")));
  }

  private boolean isThere(Line line) {
    return sql.sql(
            "select exists (select from %1$s t, jsonb_populate_record(null::%1$s, cast(:key as jsonb)) k where %2$s)"
                .formatted(line.relation(), isNamed(line)))
        .param("key", line.rowKey())
        .query(Boolean.class)
        .single();
  }

  /** SQL that finds the row by its primary key: the index of it is used, however many there are. */
  private String isNamed(Line line) {
    return sql
        .sql("select jsonb_object_keys(cast(:key as jsonb))")
        .param("key", line.rowKey())
        .query(String.class)
        .list()
        .stream()
        .map(column -> "t.\"%1$s\" = k.\"%1$s\"".formatted(column))
        .collect(Collectors.joining(" and "));
  }

  /** Those that can be written. */
  private List<String> columns(String table) {
    return sql.sql(
            """
            select attname from pg_attribute
            where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }

  /** Its address answers again. */
  private void found(String kind, long id) {
    String key =
        kind.equals("gate")
            ? sql.sql("select slug from border_object where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("")
            : String.valueOf(id);
    for (String table :
        List.of(
            "deleted_record where kind = :kind and key",
            "moved_record where kind = :kind and old_key")) {
      sql.sql("delete from " + table + " = :key").param("kind", kind).param("key", key).update();
    }
  }

  /** Of what came back, the most telling. */
  private String address(Map<String, Set<Long>> touched) {
    return RecordForms.ALL.stream()
        .filter(form -> form.hasPage() && touched.containsKey(form.kind()))
        .findFirst()
        .map(form -> "/" + form.path() + "/" + key(form, first(touched, form)))
        .orElse("/");
  }

  private static long first(Map<String, Set<Long>> touched, RecordForm form) {
    return touched.getOrDefault(form.kind(), Set.of()).iterator().next();
  }

  private String key(RecordForm form, long record) {
    return sql.sql("select " + form.key() + " from " + form.table() + " t where t.id = :id")
        .param("id", record)
        .query(String.class)
        .optional()
        .orElse(String.valueOf(record));
  }
}
