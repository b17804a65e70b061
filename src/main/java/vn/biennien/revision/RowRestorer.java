package vn.biennien.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.meeting.StatedOffices;
import vn.biennien.shared.Refused;

/** Makes rows what they were, as the history tells it; not where somebody changed them since. */
@Component
@RequiredArgsConstructor
class RowRestorer {
  private final JdbcClient sql;
  private final FieldWriter fields;
  private final StatedOffices offices;

  /** What was added to lists goes before what stood there comes back. */
  private List<HistoryLine> emptyLists(List<HistoryLine> lines) {
    List<HistoryLine> added =
        lines.stream().filter(line -> line.created() && line.listed()).toList();
    List<HistoryLine> since =
        lines.stream()
            .filter(line -> line.changed() && added.stream().anyMatch(line::sameRow))
            .toList();
    since.forEach(this::setBack);
    added.forEach(this::takeOut);
    added.stream().filter(line -> line.rowKey().contains("\"position\"")).forEach(this::closeGaps);
    return lines.stream().filter(line -> !added.contains(line) && !since.contains(line)).toList();
  }

  private void closeGaps(HistoryLine line) {
    record Owner(String column, long id) {}
    sql.sql(
            "select key as column, value::bigint as id from jsonb_each_text(cast(:key as jsonb)) where key <> 'position'")
        .param("key", line.rowKey())
        .query(Owner.class)
        .optional()
        .ifPresent(owner -> fields.close(line.relation(), owner.column(), owner.id()));
  }

  /** First numbers are free again, then rows come back, those first on which others rest. */
  void takeBack(List<HistoryLine> all) {
    List<HistoryLine> lines = emptyLists(all);
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
  private void bringBack(HistoryLine line) {
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

  private static boolean isLater(HistoryLine line, String column) {
    return line.relation().equals("document") && column.endsWith("_citation_id");
  }

  private void title(HistoryLine line) {
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

  private void setBack(HistoryLine line) {
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
  private void takeOut(HistoryLine line) {
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

  private void release(HistoryLine posting) {
    offices.release(Long.parseLong(posting.rowKey().replaceAll("\\D", "")));
  }

  private boolean isThere(HistoryLine line) {
    return sql.sql(
            "select exists (select from %1$s t, jsonb_populate_record(null::%1$s, cast(:key as jsonb)) k where %2$s)"
                .formatted(line.relation(), isNamed(line)))
        .param("key", line.rowKey())
        .query(Boolean.class)
        .single();
  }

  /** SQL that finds the row by its primary key: the index of it is used, however many there are. */
  private String isNamed(HistoryLine line) {
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
}
