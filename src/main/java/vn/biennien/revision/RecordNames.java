package vn.biennien.revision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rows are called, where there is a page also its address. One statement for each table. */
@Repository
@RequiredArgsConstructor
class RecordNames {
  private static final Map<String, String> QUERIES =
      Map.ofEntries(
          Map.entry("document", "select id, title, '/documents/' || id from document_card x"),
          Map.entry("meeting", "select id, title, '/meetings/' || id from meeting x"),
          Map.entry("person", "select id, name, '/people/' || id from person x"),
          Map.entry("posting", "select id, title, '/people/' || person_id from posting x"),
          Map.entry(
              "border_object",
              "select id, concat_ws(' – ', vn, cn), '/gates/' || slug from border_object x"),
          Map.entry(
              "jurisdiction", "select id, name, '/jurisdictions/' || slug from jurisdiction x"),
          Map.entry("commitment", "select id, summary, '/commitments/' || id from commitment x"),
          Map.entry(
              "commitment_chain", "select id, name, '/chains/' || id from commitment_chain x"),
          Map.entry(
              "meeting_report",
              "select x.id, m.title, '/meetings/' || m.id from meeting_report x join meeting m on m.id = x.meeting_id"),
          Map.entry(
              "participation",
              "select id, name, coalesce('/people/' || person_id, '/documents/' || document_id) from participation x"),
          Map.entry("party", "select id, name, '/documents/' || document_id from party x"),
          Map.entry("paper", "select id, title, '/documents/' || document_id from paper x"),
          Map.entry(
              "legal_instrument",
              "select id, title, '/documents/' || document_id from legal_instrument x"),
          Map.entry(
              "gate_mention",
              "select x.id, concat_ws(' – ', o.vn, o.cn), '/gates/' || o.slug from gate_mention x join border_object o on o.id = x.border_object_id"),
          Map.entry(
              "citation",
              "select id, quote, '/documents/' || document_id || '#c' || id from citation x"),
          Map.entry("attachment", "select id, name, null::text from attachment x"));

  private static final String REMOVED =
      """
      select distinct on (row_key) (row_key ->> 'id')::bigint,
             coalesce(before ->> 'title', before ->> 'name', before ->> 'summary', before ->> 'quote',
                      nullif(concat_ws(' – ', before ->> 'vn', before ->> 'cn'), ''), before ->> 'first_words', ''), null::text
      from record_history where operation = 'removed' and relation = :relation
        and row_key in (select jsonb_build_object('id', gone) from unnest(:ids) gone)
      order by row_key, id desc
      """;

  private final JdbcClient sql;

  /** A row of a table. */
  record Reference(String table, String id) {}

  /**
   * What it is called.
   *
   * @param address of its page; null where it has none or is no more
   */
  record Name(String text, @Nullable String address) {}

  static boolean has(String table) {
    return QUERIES.containsKey(table);
  }

  /** What is no more is called as it was when it was removed. */
  Map<Reference, Name> of(Set<Reference> references) {
    Map<String, Set<String>> asked = new HashMap<>();
    references.forEach(reference ->
        asked.computeIfAbsent(reference.table(), table -> new HashSet<>()).add(reference.id()));
    Map<Reference, Name> names = new HashMap<>();
    asked.forEach((table, ids) -> {
      String query = QUERIES.get(table);
      if (query != null) {
        Long[] numbers = ids.stream().map(Long::valueOf).toArray(Long[]::new);
        take(table, sql.sql(query + " where x.id = any (:ids)").param("ids", numbers), names);
        ids.removeIf(id -> names.containsKey(new Reference(table, id)));
      }
      if (!ids.isEmpty()) {
        take(
            table,
            sql.sql(REMOVED)
                .param("relation", table)
                .param("ids", ids.stream().map(Long::valueOf).toArray(Long[]::new)),
            names);
      }
    });
    return names;
  }

  private static void take(
      String table, JdbcClient.StatementSpec statement, Map<Reference, Name> names) {
    statement.query(row -> {
      names.put(
          new Reference(table, row.getString(1)), new Name(row.getString(2), row.getString(3)));
    });
  }
}
