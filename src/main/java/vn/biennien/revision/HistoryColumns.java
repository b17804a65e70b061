package vn.biennien.revision;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.shared.ControlledList;

/** What the columns of records mean to people: codes, names of other records, or nothing. */
@Repository
@RequiredArgsConstructor
class HistoryColumns {
  private static final Map<String, ControlledList> LISTS =
      Stream.of(ControlledList.values())
          .collect(Collectors.toMap(ControlledList::domain, list -> list));

  /** Of no use to people: what the program numbers, derives or remembers for itself. */
  private static final Set<String> INNER =
      Set.of(
          "id",
          "position",
          "local_id",
          "version",
          "slug",
          "first_words",
          "given_name",
          "name_folded",
          "date_chosen",
          "chosen",
          "chain_named",
          "named",
          "reference",
          "passage_id",
          "posting_id",
          "start_at",
          "end_at",
          "line_from",
          "line_to",
          "sha256",
          "bytes",
          "media_type",
          "annotated",
          "starting",
          "searchable",
          "deadline_on",
          "normalized_value",
          "imported_at",
          "added_at",
          "added_by",
          "recorded_at",
          "refused_at");

  /** These words are told through what cites them. */
  static final Set<String> WORDS = Set.of("passage", "citation");

  private final JdbcClient sql;
  private @Nullable Map<String, Map<String, Column>> known;

  /**
   * One column.
   *
   * @param list whose codes it holds, or null
   * @param target the table whose rows it names, or null
   */
  record Column(@Nullable ControlledList list, @Nullable String target) {
    static final Column PLAIN = new Column(null, null);
  }

  private record Read(String relation, String name, String type, @Nullable String target) {}

  Column of(String relation, String name) {
    return columns(relation).getOrDefault(name, Column.PLAIN);
  }

  boolean has(String relation, String name) {
    return columns(relation).containsKey(name);
  }

  /** Whether people are told of it. */
  boolean isTold(String relation, String name) {
    return !INNER.contains(name)
        && !WORDS.contains(relation)
        && (!RecordForms.isChild(relation) || RecordForms.columnsOf(relation).containsKey(name));
  }

  private Map<String, Column> columns(String relation) {
    Map<String, Map<String, Column>> all = known;
    if (all == null) {
      all = read();
      known = all;
    }
    return all.getOrDefault(relation, Map.of());
  }

  private Map<String, Map<String, Column>> read() {
    Map<String, Map<String, Column>> all = new HashMap<>();
    sql.sql(
            """
            select c.relname as relation, a.attname as name, t.typname as type,
                   (select f.confrelid::regclass::text from pg_constraint f
                    where f.conrelid = c.oid and f.contype = 'f' and f.conkey[1] = a.attnum limit 1) as target
            from pg_trigger g join pg_class c on c.oid = g.tgrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            where g.tgname = 'keep_history'
            """)
        .query(Read.class)
        .list()
        .forEach(read ->
            all.computeIfAbsent(read.relation(), relation -> new HashMap<>())
                .put(read.name(), new Column(LISTS.get(read.type()), read.target())));
    return all;
  }
}
