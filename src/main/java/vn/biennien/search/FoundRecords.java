package vn.biennien.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.shared.Display;
import vn.biennien.shared.Readers;

/**
 * Reads what the index found from the database. Rights are asked for here again: the index may be a
 * moment behind.
 */
@Repository
class FoundRecords {

  private final JdbcClient sql;
  private final Readers readers;
  private final Display display;

  FoundRecords(JdbcClient sql, Readers readers, Display display) {
    this.sql = sql;
    this.readers = readers;
    this.display = display;
  }

  /** A passage as it is stored. */
  record StoredPassage(long id, int number, String text) {}

  /** A document as a result shows it. */
  record StoredDocument(
      long id,
      String kind,
      String title,
      boolean starting,
      boolean illustrative,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision) {}

  Map<Long, StoredPassage> passages(Collection<Long> ids) {
    Map<Long, StoredPassage> found = new HashMap<>();
    if (!ids.isEmpty()) {
      sql.sql("select id, number, text from passage where id in (:ids)")
          .param("ids", ids)
          .query(StoredPassage.class)
          .list()
          .forEach(passage -> found.put(passage.id(), passage));
    }
    return found;
  }

  Map<Long, StoredDocument> documents(Collection<Long> ids) {
    Map<Long, StoredDocument> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    sql.sql(
            """
            select id, kind::text as kind, title, starting, illustrative, date_start, date_end, date_precision
            from document_card
            where id in (:ids) and sensitivity in (:sensitivities)
            """)
        .param("ids", ids)
        .param("sensitivities", readers.sensitivities())
        .query(StoredDocument.class)
        .list()
        .forEach(document -> found.put(document.id(), document));
    return found;
  }

  /** Those of the meetings that the reader may know of, in the order of their ids given. */
  List<SearchPage.Other> meetings(List<Long> ids) {
    return others(
        "meeting",
        ids,
        """
        select m.id, m.title, '/meetings/' || m.id as url, null as object from meeting m
        where m.id in (:ids) and exists (
          select 1 from meeting_report r join document d on d.id = r.document_id
          where r.meeting_id = m.id and d.sensitivity in (:sensitivities))
        """);
  }

  List<SearchPage.Other> commitments(List<Long> ids) {
    return others(
        "commitment",
        ids,
        """
        select c.id, c.summary as title, '/commitments/' || c.id as url, null as object
        from commitment c join document d on d.id = c.document_id
        where c.id in (:ids) and d.sensitivity in (:sensitivities)
        """);
  }

  List<SearchPage.Other> people(List<Long> ids) {
    return others(
        "person",
        ids,
        """
        select p.id, p.name as title, '/people/' || p.id as url, null as object from person p
        where p.id in (:ids) and exists (
          select 1 from participation a join document d on d.id = a.document_id
          where a.person_id = p.id and d.sensitivity in (:sensitivities))
        """);
  }

  List<SearchPage.Other> gates(List<Long> ids) {
    return others(
        "gate",
        ids,
        """
        select o.id, concat_ws(' – ', o.vn, o.cn) as title, '/gates/' || o.slug as url,
               nullif(o.object, 'gate_pair') as object
        from border_object o
        where o.id in (:ids) and (o.reference or exists (
          select 1 from gate_mention g join document d on d.id = g.document_id
          where g.border_object_id = o.id and d.sensitivity in (:sensitivities)))
        """);
  }

  /**
   * @param object what kind of border object it is, where it is no gate pair: pairs and bridges
   *     share names
   */
  private record Row(long id, String title, String url, @Nullable String object) {}

  private List<SearchPage.Other> others(String type, List<Long> ids, String query) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Row> rows = new HashMap<>();
    sql.sql(query)
        .param("ids", ids)
        .param("sensitivities", readers.sensitivities())
        .query(Row.class)
        .list()
        .forEach(row -> rows.put(row.id(), row));
    List<SearchPage.Other> found = new ArrayList<>();
    for (Long id : ids) {
      Row row = rows.get(id);
      if (row != null) {
        found.add(new SearchPage.Other(type, row.id(), title(row), row.url()));
      }
    }
    return found;
  }

  private String title(Row row) {
    String object = row.object();
    return object == null
        ? row.title()
        : row.title() + " (" + display.label("gate_objects", object) + ")";
  }

  /** What jurisdictions are called, by slug. */
  Map<String, String> jurisdictionNames(Collection<String> slugs) {
    return names(
        "select slug, jurisdiction_label(j) as name from jurisdiction j where slug in (:slugs)",
        slugs);
  }

  /** What border objects are called, by slug. */
  Map<String, String> gateNames(Collection<String> slugs) {
    return names(
        "select slug, concat_ws(' – ', vn, cn) as name from border_object where slug in (:slugs)",
        slugs);
  }

  private record Name(String slug, String name) {}

  private Map<String, String> names(String query, Collection<String> slugs) {
    Map<String, String> names = new HashMap<>();
    if (!slugs.isEmpty()) {
      sql.sql(query)
          .param("slugs", slugs)
          .query(Name.class)
          .list()
          .forEach(name -> names.put(name.slug(), name.name()));
    }
    return names;
  }
}
