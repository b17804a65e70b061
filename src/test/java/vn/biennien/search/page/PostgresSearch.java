package vn.biennien.search.page;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.biennien.search.index.Facet;

/** The full-text search of PostgreSQL on the same passages, as its manual advises to set it up. */
final class PostgresSearch {

  private final JdbcClient sql;

  PostgresSearch(JdbcClient sql) {
    this.sql = sql;
    sql.sql("create extension if not exists unaccent").update();
    sql.sql("drop table if exists full_text").update();
    sql.sql("drop text search configuration if exists without_marks").update();
    sql.sql("create text search configuration without_marks (copy = simple)").update();
    sql.sql(
            "alter text search configuration without_marks alter mapping for hword, hword_part, word with unaccent, simple")
        .update();
    sql.sql(
            """
            create table full_text as
            select p.id, p.document_id, p.text, d.sensitivity, f.year, f.kind, to_tsvector('without_marks', p.text) as words
            from passage p join document d on d.id = p.document_id
            join (select document_id, array_agg(value) filter (where facet = 'year') as year,
                         array_agg(value) filter (where facet = 'kind') as kind
                  from document_facet group by document_id) f on f.document_id = p.document_id
            """)
        .update();
    sql.sql("create index on full_text using gin (words)").update();
    sql.sql("vacuum analyze full_text").update();
  }

  /** A page as the archive's: documents with any of the words, their facets, and their passages. */
  private static final String PAGE =
      """
      with hits as materialized (
        select id, document_id, text, ts_rank_cd(words, query) as rank, query
        from full_text, cast(replace(plainto_tsquery('without_marks', :typed)::text, ' & ', ' | ') as tsquery) query
        where words @@ query and sensitivity = 'public' %s),
      found as materialized (select document_id, max(rank) as rank from hits group by document_id),
      best as (select document_id from found order by rank desc limit 10),
      passages as (
        select text, query, row_number() over (partition by document_id order by rank desc) as place
        from hits join best using (document_id))
      select 'total' as what, null as value, count(*) as number from found
      union all
      select facet, value, count(*) from found join document_facet using (document_id) group by facet, value
      union all
      select 'passage', ts_headline('without_marks', text, query), place from passages where place <= 3
      """;

  /** The number of passages with every word, the ten best, and these highlighted. */
  void everyWord(String typed, Map<Facet, Set<String>> filters) {
    String matching =
        "from full_text, plainto_tsquery('without_marks', :typed) query where words @@ query and sensitivity = 'public'"
            + having(filters);
    asked("select count(*) " + matching, typed, filters).query(Long.class).single();
    asked(
            "select id, ts_headline('without_marks', text, query) from (select id, text, query "
                + matching
                + " order by ts_rank_cd(words, query) desc limit 10) best",
            typed,
            filters)
        .query()
        .listOfRows();
  }

  /**
   * The same page as the archive's. Nothing there asks for most of the words, so it asks for any.
   */
  void page(String typed, Map<Facet, Set<String>> filters) {
    asked(PAGE.formatted(having(filters)), typed, filters).query().listOfRows();
  }

  private static String having(Map<Facet, Set<String>> filters) {
    var having = new StringBuilder();
    for (Facet facet : filters.keySet()) {
      having.append(" and %1$s && array[:%1$s]::text[]".formatted(facet.code()));
    }
    return having.toString();
  }

  private JdbcClient.StatementSpec asked(
      String statement, String typed, Map<Facet, Set<String>> filters) {
    JdbcClient.StatementSpec asked = sql.sql(statement).param("typed", typed);
    for (Map.Entry<Facet, Set<String>> filter : filters.entrySet()) {
      asked = asked.param(filter.getKey().code(), filter.getValue());
    }
    return asked;
  }
}
