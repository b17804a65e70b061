package vn.biennien.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads who changed what of a record, when, from what, into what, and why. */
@Repository
class History {
  private static final int MOST = 600;

  private static final String OF_MENTION =
      "select concat_ws(' – ', o.vn, o.cn) from gate_mention g join border_object o on o.id = g.border_object_id where g.id = ?";

  /** Of these, people want to read the name and not the number. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("jurisdiction_id", "select name from jurisdiction where id = ?"),
          Map.entry("successor_id", "select name from jurisdiction where id = ?"),
          Map.entry(
              "border_object_id",
              "select concat_ws(' – ', vn, cn) from border_object where id = ?"),
          Map.entry("chain_id", "select name from commitment_chain where id = ?"),
          Map.entry("person_id", "select name from person where id = ?"),
          Map.entry("speaker_id", "select name from participation where id = ?"),
          Map.entry("participation_id", "select name from participation where id = ?"),
          Map.entry(
              "report_id",
              "select m.title from meeting_report r join meeting m on m.id = r.meeting_id where r.id = ?"),
          Map.entry("meeting_id", "select title from meeting where id = ?"),
          Map.entry("mention_id", OF_MENTION),
          Map.entry("included_id", OF_MENTION));

  /** Of no use to people: what the program numbers or derives. */
  private static final Set<String> INNER =
      Set.of(
          "id",
          "position",
          "local_id",
          "document_id",
          "first_words",
          "given_name",
          "date_chosen",
          "chosen",
          "chain_named",
          "passage_id",
          "start_at",
          "end_at",
          "commitment_id",
          "mention_id",
          "posting_id",
          "paper_id",
          "edition_of",
          "imported_at",
          "sha256",
          "annotated",
          "clean_start",
          "clean_end",
          "starting");

  private final JdbcClient sql;
  private final ObjectMapper json;

  History(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * What was done at once.
   *
   * @param change its number
   * @param undoable whether an administrator may take it back
   */
  record Entry(
      long change,
      Instant at,
      String actor,
      @Nullable String reason,
      boolean undoable,
      List<Line> lines) {}

  /** One row of one table. */
  record Line(String relation, String operation, List<Difference> differences) {}

  /**
   * One value.
   *
   * @param field the name of the field whose label says what it is, or null
   * @param column of the table
   */
  record Difference(
      @Nullable String field, String column, @Nullable String before, @Nullable String after) {}

  private record Row(
      long change,
      Instant at,
      String actor,
      @Nullable String reason,
      String relation,
      String operation,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      boolean begins) {}

  /** The latest first. */
  List<Entry> of(String kind, long record) {
    Map<Long, List<Row>> changes = new LinkedHashMap<>();
    rows(kind, record)
        .forEach(row -> changes.computeIfAbsent(row.change(), c -> new ArrayList<>()).add(row));
    Map<String, String> names = new HashMap<>();
    return changes.values().stream().map(rows -> entry(rows, names)).toList();
  }

  /** Who changed it last, and when: what the second of two editors is told. */
  Optional<Entry> last(String kind, long record) {
    return of(kind, record).stream().findFirst();
  }

  private List<Row> rows(String kind, long record) {
    return sql.sql(
            """
            select h.*, exists (select from record_history g where g.change = h.change and g.operation = 'created' and g.after is null)
              and not exists (select from record_history g where g.change = h.change and g.operation = 'removed') as begins
            from record_history h
            where h.kind = :kind and h.record = :record
               or :kind = 'document' and h.kind = 'participation' and h.record in (select id::text from participation where document_id = :id)
               or :kind = 'document' and h.kind = 'paper' and h.record in (select id::text from paper where document_id = :id)
               or :kind = 'document' and h.kind = 'mention' and h.record in (select id::text from gate_mention where document_id = :id)
               or :kind = 'meeting' and h.kind = 'report' and h.record in (select id::text from meeting_report where meeting_id = :id)
            order by h.id desc limit :most
            """)
        .param("kind", kind)
        .param("record", String.valueOf(record))
        .param("id", record)
        .param("most", MOST)
        .query((row, number) -> row(row))
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("change"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        row.getString("reason"),
        row.getString("relation"),
        row.getString("operation"),
        tree(row.getString("before")),
        tree(row.getString("after")),
        row.getBoolean("begins"));
  }

  private @Nullable JsonNode tree(@Nullable String text) {
    return text == null ? null : json.readTree(text);
  }

  private Entry entry(List<Row> rows, Map<String, String> names) {
    Row first = rows.getFirst();
    boolean rewords =
        rows.stream()
            .anyMatch(row ->
                row.relation().equals("document")
                    && row.after() != null
                    && row.after().has("text"));
    boolean undoable = !rewords && !first.begins();
    return new Entry(
        first.change(),
        first.at(),
        first.actor(),
        first.reason(),
        undoable,
        rows.reversed().stream()
            .map(row -> new Line(row.relation(), row.operation(), differences(row, names)))
            .filter(line -> line.operation().equals("created") || !line.differences().isEmpty())
            .toList());
  }

  private List<Difference> differences(Row row, Map<String, String> names) {
    Set<String> columns = new TreeSet<>();
    Optional.ofNullable(row.before()).ifPresent(values -> columns.addAll(values.propertyNames()));
    Optional.ofNullable(row.after()).ifPresent(values -> columns.addAll(values.propertyNames()));
    Map<String, Field> fields = Sheet.columnsOf(row.relation());
    if (Sheet.isChild(row.relation())) {
      columns.retainAll(fields.keySet());
    } else {
      columns.removeAll(INNER);
    }
    return columns.stream()
        .map(column -> {
          Field field = fields.get(column.replaceFirst("^date_(start|end|precision)$", "date"));
          return new Difference(
              field == null ? null : field.name(),
              column,
              told(field, column, row.before(), names),
              told(field, column, row.after(), names));
        })
        .filter(d -> d.before() != null || d.after() != null)
        .toList();
  }

  private @Nullable String told(
      @Nullable Field field, String column, @Nullable JsonNode values, Map<String, String> names) {
    JsonNode value = values == null ? null : values.get(column);
    if (value == null || value.isNull()) {
      return null;
    }
    String text = value.isValueNode() ? value.asString() : value.toString();
    String query =
        column.endsWith("citation_id")
            ? "select quote from citation where id = ?"
            : NAMES.get(column);
    if (query != null) {
      return names.computeIfAbsent(
          column + text,
          key ->
              sql.sql(query)
                  .param(Long.parseLong(text))
                  .query(String.class)
                  .optional()
                  .orElse(text));
    }
    return field != null && field.codes().contains(text) ? "#" + field.of() + "." + text : text;
  }
}
