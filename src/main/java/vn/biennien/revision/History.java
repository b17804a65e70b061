package vn.biennien.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.biennien.form.RecordForm;
import vn.biennien.revision.RecordNames.Name;
import vn.biennien.revision.RecordNames.Reference;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** Reads who changed what of a record, when, from what, into what, and why. */
@Repository
@RequiredArgsConstructor
class History {
  /** What is told on a record's page: its own rows, and those of its parts that have parts. */
  private static final String OWN =
      """
      with subject (kind, record) as (
        select cast(:kind as text), cast(:record as text)
        union select 'participation', id::text from participation where :kind = 'document' and document_id = :id
        union select 'paper', id::text from paper where :kind = 'document' and document_id = :id
        union select 'mention', id::text from gate_mention where :kind = 'document' and document_id = :id
        union select 'report', id::text from meeting_report where :kind = 'meeting' and meeting_id = :id
        union select case g.relation when 'gate_mention' then 'mention' when 'meeting_report' then 'report' else g.relation end, g.row_key ->> 'id'
        from record_history g where g.kind = :kind and g.record = :record and g.operation = 'removed'
          and g.relation in ('participation', 'paper', 'gate_mention', 'meeting_report')
      ), own as materialized (
        select h.id, h.change from record_history h join subject s on h.kind = s.kind and h.record = s.record where h.relation <> all (:words)
      )
      """;

  private final JdbcClient sql;
  private final ObjectMapper json;
  private final ChangeDescription description;
  private final RecordNames names;

  /**
   * What was done at once.
   *
   * @param undoable whether an administrator may take it back
   * @param undoes what it took back, or null
   * @param undone what took it back, or null
   */
  record Entry(
      long change,
      Instant at,
      String actor,
      @Nullable String reason,
      boolean undoable,
      @Nullable Deed undoes,
      @Nullable Deed undone,
      List<Line> lines) {}

  /** Something that was done elsewhere or at another time. */
  record Deed(Instant at, String actor) {}

  /**
   * One row of one table.
   *
   * @param name which one it is; null where it is the record itself, or has no name
   */
  record Line(
      String relation,
      String operation,
      @Nullable Name name,
      List<ChangeDescription.Difference> differences) {}

  private record Facts(
      long change,
      boolean adds,
      boolean takes,
      boolean rewords,
      @Nullable Instant undoesAt,
      @Nullable String undoesActor,
      @Nullable Instant undoneAt,
      @Nullable String undoneActor) {

    /** What was added is taken out by removing it; corrected words are corrected again. */
    boolean undoable() {
      return undoneAt == null && !rewords && (!adds || takes);
    }

    private static @Nullable Deed deed(@Nullable Instant at, @Nullable String actor) {
      return at == null ? null : new Deed(at, String.valueOf(actor));
    }
  }

  /** The latest first. */
  ResultPage<Entry> of(String kind, long record, Paging paging) {
    Reference own = new Reference(table(kind), String.valueOf(record));
    Map<Long, List<RowChange>> changes = new LinkedHashMap<>();
    rows(kind, record, paging)
        .forEach(row -> changes.computeIfAbsent(row.change(), c -> new ArrayList<>()).add(row));
    changes.replaceAll((change, rows) ->
        RowChange.inTheEnd(
            rows.reversed().stream().filter(row -> description.isTold(row, own)).toList()));
    Map<Reference, Name> called =
        names.of(
            changes.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> description.named(row, own))
                .collect(Collectors.toSet()));
    Map<Long, Facts> facts = facts(changes.keySet().toArray(Long[]::new));
    List<Entry> entries =
        changes.entrySet().stream()
            .filter(change -> !change.getValue().isEmpty())
            .map(change ->
                entry(
                    change.getValue(),
                    Objects.requireNonNull(facts.get(change.getKey())),
                    own,
                    called))
            .toList();
    return new ResultPage<>(total(kind, record), entries, paging);
  }

  /** Who changed it last, and when: what the second of two editors is told. */
  Optional<Entry> last(String kind, long record) {
    return of(kind, record, new Paging(0, 1)).items().stream().findFirst();
  }

  private static String table(String kind) {
    return RecordForms.standing(kind).map(RecordForm::table).orElse(kind);
  }

  private List<RowChange> rows(String kind, long record, Paging paging) {
    return own(
            """
            select h.change, h.at, h.actor, h.reason, h.relation, h.row_key, h.operation, h.before - 'bytes' as before, h.after
            from record_history h join own using (id)
            where own.change in (select change from own group by change order by max(id) desc limit :size offset :offset)
            order by h.id desc
            """,
            kind,
            record)
        .param("size", paging.size())
        .param("offset", paging.offset())
        .query((row, number) -> row(row))
        .list();
  }

  private long total(String kind, long record) {
    return own("select count(distinct change) from own", kind, record).query(Long.class).single();
  }

  private JdbcClient.StatementSpec own(String query, String kind, long record) {
    return sql.sql(OWN + query)
        .param("kind", kind)
        .param("record", String.valueOf(record))
        .param("id", record)
        .param("words", HistoryColumns.WORDS.toArray(String[]::new));
  }

  private RowChange row(ResultSet row) throws SQLException {
    return new RowChange(
        row.getLong("change"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        row.getString("reason"),
        row.getString("relation"),
        values(row.getString("row_key")),
        row.getString("operation"),
        values(row.getString("before")),
        values(row.getString("after")));
  }

  private Map<String, @Nullable String> values(@Nullable String text) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    if (text != null) {
      json.readTree(text).properties().forEach(p -> values.put(p.getKey(), text(p.getValue())));
    }
    return values;
  }

  private static @Nullable String text(JsonNode value) {
    return value.isNull() ? null : value.isValueNode() ? value.asString() : value.toString();
  }

  private Map<Long, Facts> facts(Long[] changes) {
    return sql
        .sql(
            """
            select c.*, u.at as undoes_at, u.actor as undoes_actor, b.at as undone_at, b.actor as undone_actor
            from (select change, bool_or(operation = 'created' and jsonb_exists(row_key, 'id') and relation <> 'posting') as adds,
                         bool_or(operation = 'removed' and jsonb_exists(row_key, 'id')) as takes,
                         bool_or(operation = 'changed' and relation = 'document' and jsonb_exists(after, 'text')) as rewords,
                         max(restores) as restores
                  from record_history where change = any (:changes) group by change) c
            left join lateral (select at, actor from record_history where change = c.restores order by id limit 1) u on true
            left join lateral (select at, actor from record_history where restores = c.change order by id desc limit 1) b on true
            """)
        .param("changes", changes)
        .query(Facts.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Facts::change, facts -> facts));
  }

  /** The record itself comes before its parts. */
  private Entry entry(
      List<RowChange> rows, Facts facts, Reference own, Map<Reference, Name> called) {
    RowChange first = rows.getFirst();
    return new Entry(
        first.change(),
        first.at(),
        first.actor(),
        first.reason(),
        facts.undoable(),
        Facts.deed(facts.undoesAt(), facts.undoesActor()),
        Facts.deed(facts.undoneAt(), facts.undoneActor()),
        rows.stream()
            .sorted(
                Comparator.comparing(
                    row -> !row.relation().equals(own.table()) && !ChangeDescription.isMerge(row)))
            .map(row -> line(row, facts.undoesAt() != null, own, called))
            .filter(line -> !line.operation().equals("changed") || !line.differences().isEmpty())
            .toList());
  }

  private Line line(RowChange row, boolean undoes, Reference own, Map<Reference, Name> called) {
    Reference subject = description.subject(row, own);
    if (ChangeDescription.isMerge(row)) {
      return new Line(
          own.table(), row.isCreated() ? "merged" : "parted", called.get(subject), List.of());
    }
    return new Line(
        row.relation(),
        undoes && row.isCreated() ? "restored" : row.operation(),
        subject == null ? null : called.get(subject),
        description.differences(row, own, called));
  }
}
