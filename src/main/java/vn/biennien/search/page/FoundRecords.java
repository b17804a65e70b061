package vn.biennien.search.page;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.search.index.Facet;
import vn.biennien.search.index.IndexedRecord;
import vn.biennien.search.query.WordBonds;
import vn.biennien.shared.DateView;
import vn.biennien.shared.Display;
import vn.biennien.shared.Readers;

/**
 * Reads what the index found from the database. Rights are asked for here again: the index may be a
 * moment behind.
 *
 * <p>Ids come as arrays, so that a statement is the same text however many there are: PostgreSQL
 * then plans it once.
 */
@Repository
@RequiredArgsConstructor
class FoundRecords {

  private final JdbcClient sql;
  private final Readers readers;
  private final Display display;

  /**
   * A passage as it is stored.
   *
   * @param passage its id
   */
  record StoredPassage(long passage, int number, String text) {}

  /** A document as a result shows it. */
  @JsonIncludeProperties({"type", "id", "title", "kind", "url", "date"})
  record StoredDocument(
      long id,
      String kind,
      String title,
      String sensitivity,
      boolean starting,
      boolean illustrative,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision) {
    @JsonProperty
    public String type() {
      return "document";
    }

    @JsonProperty
    public String url() {
      return "/documents/" + id;
    }

    @JsonProperty
    public DateView date() {
      return DateView.of(dateStart, dateEnd, datePrecision);
    }
  }

  /** A passage of a document that the reader may read. */
  record Shown(StoredPassage passage, StoredDocument document) {}

  private static final RowMapper<StoredPassage> PASSAGE =
      new SimplePropertyRowMapper<>(StoredPassage.class);

  private static final RowMapper<StoredDocument> DOCUMENT =
      new SimplePropertyRowMapper<>(StoredDocument.class);

  /** Passages that the reader may read, each with its document. */
  Map<Long, Shown> shown(Collection<Long> passages) {
    return passages.isEmpty()
        ? Map.of()
        : sql
            .sql(
                """
                select p.id as passage, p.number, p.text, d.id, d.kind::text as kind, d.title, d.sensitivity, d.starting, d.illustrative,
                  d.date_start, d.date_end, d.date_precision
                from passage p join document_card d on d.id = p.document_id
                where p.id = any(:ids) and d.sensitivity = any(:sensitivities)
                """)
            .param("ids", passages.toArray(Long[]::new))
            .param("sensitivities", sensitivities())
            .query((row, i) -> new Shown(PASSAGE.mapRow(row, i), DOCUMENT.mapRow(row, i)))
            .list()
            .stream()
            .collect(Collectors.toMap(shown -> shown.passage().passage(), shown -> shown));
  }

  Map<Long, StoredPassage> passages(Collection<Long> ids) {
    return sql
        .sql("select id as passage, number, text from passage where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(PASSAGE)
        .list()
        .stream()
        .collect(Collectors.toMap(StoredPassage::passage, passage -> passage));
  }

  /** A paragraph of a document that the reader may read, by its number. */
  Optional<StoredPassage> passage(long document, int number) {
    return sql.sql(
            """
            select p.id as passage, p.number, p.text from passage p join document d on d.id = p.document_id
            where p.document_id = :document and p.number = :number and d.sensitivity = any(:sensitivities)
            """)
        .param("document", document)
        .param("number", number)
        .param("sensitivities", sensitivities())
        .query(PASSAGE)
        .optional();
  }

  Map<Long, StoredDocument> documents(Collection<Long> ids) {
    return sql
        .sql(
            """
            select id, kind::text as kind, title, sensitivity, starting, illustrative, date_start, date_end, date_precision
            from document_card
            where id = any(:ids) and sensitivity = any(:sensitivities)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("sensitivities", sensitivities())
        .query(DOCUMENT)
        .list()
        .stream()
        .collect(Collectors.toMap(StoredDocument::id, document -> document));
  }

  /**
   * What a search is narrowed to, as far as records beside its hits must be so too.
   *
   * @param documents those that the filters leave: one of them must tell of a record
   * @param chosen the values of each facet that filters, any of which a record must have that has
   *     some itself
   * @param isNone whether there is no filter
   */
  record Narrowing(Set<Long> documents, Map<Facet, Set<String>> chosen, boolean isNone) {

    /** What some sort of record has itself, and not only the documents that tell of it. */
    static final Set<Facet> OWN = Set.copyOf(EnumSet.complementOf(EnumSet.of(Facet.SENSITIVITY)));

    static final Narrowing NONE = new Narrowing(Set.of(), Map.of(), true);

    /** The values of a facet that were chosen; none means any. */
    String[] values(Facet facet) {
      return chosen.getOrDefault(facet, Set.of()).toArray(String[]::new);
    }
  }

  /**
   * Those of the records found that the reader may know of, each as its own sort is told.
   *
   * @param found by sort and id, in any order
   * @param narrowing what the search is narrowed to
   */
  List<Row> others(List<IndexedRecord> found, Narrowing narrowing) {
    if (found.isEmpty()) {
      return List.of();
    }
    var query =
        sql.sql(RecordRows.OTHERS)
            .param("sensitivities", sensitivities())
            .param("anywhere", narrowing.isNone())
            .param("within", narrowing.documents().toArray(Long[]::new));
    for (Facet facet : Narrowing.OWN) {
      query = query.param("chosen_" + facet.code(), narrowing.values(facet));
    }
    for (String type : IndexedRecord.TYPES.keySet()) {
      query = query.param(type, ids(type, found));
    }
    return query.query(Row.class).list();
  }

  /** How often documents that the reader may read tell of gates, people and offices. */
  Map<IndexedRecord, Integer> timesTold(List<IndexedRecord> found) {
    Map<IndexedRecord, Integer> told = new HashMap<>();
    if (found.isEmpty()) {
      return told;
    }
    var query = sql.sql(RecordRows.TIMES_TOLD).param("sensitivities", sensitivities());
    for (String type : List.of("gate", "person", "office")) {
      query = query.param(type, ids(type, found));
    }
    query.query(row -> {
      told.put(new IndexedRecord(row.getString("type"), row.getLong("id")), row.getInt("times"));
    });
    return told;
  }

  private static Long[] ids(String type, List<IndexedRecord> found) {
    return found.stream()
        .filter(ref -> ref.type().equals(type))
        .map(IndexedRecord::id)
        .toArray(Long[]::new);
  }

  private String[] sensitivities() {
    return readers.sensitivities().toArray(String[]::new);
  }

  /**
   * Another record as it is read.
   *
   * @param illustrative whether only made-up texts tell of it
   * @param organisation where an office is held, if that is known
   * @param code what sort of gate, meeting, commitment or paper it is, or whose side
   * @param detail what else tells it from its like
   */
  @JsonIncludeProperties({"type", "id", "url"})
  record Row(
      String type,
      long id,
      String name,
      String url,
      @Nullable String code,
      @Nullable String detail,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision,
      boolean illustrative,
      @Nullable String organisation) {}

  /** What a record is called where others bear its name. */
  String title(Row row) {
    return row.type().equals("gate") ? borderObject(row.name(), row.code()) : row.name();
  }

  /** Pairs and bridges share names, so an object that is no gate pair says what it is. */
  private String borderObject(String names, @Nullable String object) {
    return object == null || object.equals("gate_pair")
        ? names
        : names + " (" + display.label("gate_objects", object) + ")";
  }

  /** The gates of two names that the reader may know of. */
  List<WordBonds.Pair> pairs() {
    return sql.sql(
            """
            select distinct o.vn, o.cn from border_object o
            where o.vn is not null and o.cn is not null and (o.reference or exists (
              select from gate_mention g join document d on d.id = g.document_id
              where g.border_object_id = o.id and d.sensitivity = any(:sensitivities)))
            """)
        .param("sensitivities", sensitivities())
        .query(WordBonds.Pair.class)
        .list();
  }

  /** What the jurisdictions and the border objects of facets are called, by slug. */
  Map<String, String> names(Collection<String> jurisdictions, Collection<String> gates) {
    if (jurisdictions.isEmpty() && gates.isEmpty()) {
      return Map.of();
    }
    return names(
        sql.sql(
                """
                select 'jurisdiction/' || slug, jurisdiction_label(j), null from jurisdiction j where slug = any(:jurisdictions)
                union all
                select 'gate/' || o.slug, concat_ws(' – ', o.vn, o.cn), o.object::text from border_object o
                where o.slug = any(:gates) and (o.reference or exists (
                  select from gate_mention g join document d on d.id = g.document_id
                  where g.border_object_id = o.id and d.sensitivity = any(:sensitivities)))
                """)
            .param("sensitivities", sensitivities())
            .param("jurisdictions", jurisdictions.toArray(String[]::new))
            .param("gates", gates.toArray(String[]::new)));
  }

  /**
   * The same of all that there are: for facets of documents that the reader may read, and which
   * therefore tell of them.
   */
  Map<String, String> names() {
    return names(
        sql.sql(
            """
            select 'jurisdiction/' || slug, jurisdiction_label(j), null from jurisdiction j
            union all
            select 'gate/' || o.slug, concat_ws(' – ', o.vn, o.cn), o.object::text from border_object o
            """));
  }

  private Map<String, String> names(JdbcClient.StatementSpec query) {
    Map<String, String> names = new HashMap<>();
    query.query(row -> {
      names.put(row.getString(1), borderObject(row.getString(2), row.getString(3)));
    });
    return names;
  }
}
