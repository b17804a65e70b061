package vn.biennien.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the records of a page of the trail are called, in one statement. */
@Repository
class AuditNames {
  private static final String NAMES =
      """
      select 'meetings' as kind, id::text as key, title as name from meeting where id = any (:numbers)
      union all select 'documents', id::text, title from document_card where id = any (:numbers)
      union all select 'people', id::text, name from person where id = any (:numbers)
      union all select 'commitments', id::text, summary from commitment where id = any (:numbers)
      union all select 'chains', id::text, name from commitment_chain where id = any (:numbers)
      union all select 'gates', slug, concat_ws(' – ', vn, cn) from border_object where slug = any (:slugs)
      union all select 'jurisdictions', slug, name from jurisdiction where slug = any (:slugs)
      """;

  private final JdbcClient sql;

  AuditNames(JdbcClient sql) {
    this.sql = sql;
  }

  /** The names, by kind and key as addresses have them: {@code meetings/3}. */
  Map<String, String> of(Collection<Place> places) {
    Map<String, String> names = new HashMap<>();
    sql.sql(NAMES)
        .param(
            "numbers",
            places.stream().flatMap(place -> place.number().stream()).toArray(Long[]::new))
        .param("slugs", places.stream().map(Place::key).toArray(String[]::new))
        .query(row -> {
          names.put(row.getString("kind") + "/" + row.getString("key"), row.getString("name"));
        });
    return names;
  }
}
