package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.biennien.ArchiveTest;
import vn.biennien.document.TextPartForms;
import vn.biennien.form.ChildTable;
import vn.biennien.form.FormField;
import vn.biennien.form.RecordForm;
import vn.biennien.jurisdiction.JurisdictionForms;

/**
 * An editor creates and corrects everything that an import creates. A text whose annotation fills
 * every field is taken in; each column of each table that this wrote has to be in a form, or in the
 * list of those that nobody writes. Rolled back.
 */
@ArchiveTest
@Transactional
class EveryColumnTests {
  /** These tell what was done, and to the index what to do: not what texts say. */
  private static final Set<String> LOGS =
      Set.of("audit_event", "record_history", "hsearch_outbox_event");

  /** What forms write and no annotation can say. */
  private static final Set<String> BY_HAND =
      Set.of(
          "border_object.cn_zh",
          "border_object.latitude",
          "border_object.longitude",
          "border_object.note",
          "meeting.date_chosen");

  /** No annotation brings jurisdictions or files. */
  static final List<RecordForm> BROUGHT =
      RecordForms.ALL.stream()
          .filter(form ->
              !form.equals(JurisdictionForms.JURISDICTION)
                  && !form.equals(TextPartForms.ATTACHMENT))
          .toList();

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  @BeforeEach
  void takeIn() throws IOException {
    String text = read("every-field.txt");
    JsonNode annotation = JsonMapper.builder().build().readTree(read("every-field.json"));
    place(annotation, text);
    assertThat(
            web.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(file("text", "thu.txt", "text/plain", text))
                .file(file("annotation", "thu.json", "application/json", annotation.toString()))
                .with(user("lan").roles("EDITOR", "READER"))
                .exchange())
        .hasStatus(201);
    entities.flush();
  }

  private static String read(String name) throws IOException {
    return new ClassPathResource("annotations/" + name).getContentAsString(StandardCharsets.UTF_8);
  }

  private static MockMultipartFile file(String part, String name, String type, String content) {
    return new MockMultipartFile(part, name, type, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Says of all words that are quoted where they stand. */
  private static void place(JsonNode node, String text) {
    node.forEach(child -> place(child, text));
    if (node instanceof ObjectNode object) {
      for (String key : List.of("quote", "as_stated")) {
        if (object.has(key)) {
          String words = object.get(key).stringValue();
          int at = text.indexOf(words);
          assertThat(at).as(words).isNotNegative();
          object.put("start", at).put("end", at + words.length());
        }
      }
    }
  }

  private record Column(String relation, String name) {
    @Override
    public String toString() {
      return relation + "." + name;
    }
  }

  /** Tables that have rows of this transaction. */
  private List<String> written() {
    return sql
        .sql(
            """
            select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !LOGS.contains(table))
        .filter(table ->
            sql.sql(
                    "select exists (select from %s where xmin = pg_current_xact_id()::xid)"
                        .formatted(table))
                .query(Boolean.class)
                .single())
        .toList();
  }

  private Set<String> columns(List<String> tables) {
    return sql
        .sql(
            """
            select attrelid::regclass::text as relation, attname as name from pg_attribute
            where attrelid = any (cast(:tables as regclass[])) and attnum > 0 and not attisdropped
            """)
        .param("tables", tables.toArray(String[]::new))
        .query(Column.class)
        .list()
        .stream()
        .map(Column::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Columns in which a row of this transaction says something. */
  private Set<String> held(List<String> tables) {
    Set<String> held = new TreeSet<>();
    for (String table : tables) {
      sql.sql(
              """
              select distinct e.key from %s t, jsonb_each_text(to_jsonb(t)) e
              where t.xmin = pg_current_xact_id()::xid and e.value is not null and e.value not in ('', 'false', '[]')
              """
                  .formatted(table))
          .query(String.class)
          .list()
          .forEach(column -> held.add(table + "." + column));
    }
    return held;
  }

  /** Columns that forms write: what is typed, and to what rows without a number belong. */
  private static Set<String> inForms() {
    Set<String> columns = new TreeSet<>();
    for (RecordForm form : RecordForms.ALL) {
      form.fields().forEach(field -> columns.addAll(columns(form, field)));
      form.numberedIn()
          .ifPresent(owner ->
              columns.addAll(List.of(form.table() + "." + owner, form.table() + ".position")));
    }
    return columns;
  }

  private static List<String> columns(RecordForm form, FormField field) {
    ChildTable child = field.rows();
    return child == null
        ? field.columns().stream().map(column -> form.table() + "." + column).toList()
        : Stream.of(child.value(), child.owner(), "position")
            .map(column -> child.table() + "." + column)
            .toList();
  }

  @Test
  void everyColumnThatAnImportWritesIsInAFormOrDerived() {
    List<String> tables = written();
    Set<String> left = columns(tables);
    left.removeAll(inForms());
    assertThat(tables).hasSizeGreaterThan(35);

    assertThat(left).containsExactlyInAnyOrderElementsOf(DerivedColumns.WHY.keySet());
  }

  @Test
  void theAnnotationFillsEveryFieldOfTheForms() {
    List<String> tables = written();
    Set<String> empty = columns(tables);
    empty.retainAll(inForms());
    empty.removeAll(held(tables));

    assertThat(empty).containsExactlyInAnyOrderElementsOf(BY_HAND);
  }

  /** A form shows what came in, all of it, and sent back untouched it changes nothing. */
  @ParameterizedTest
  @FieldSource("BROUGHT")
  void aFormShowsAllThatCameInAndChangesNothingByItself(RecordForm form) throws Exception {
    Desk desk = new Desk(web, entities);
    Set<String> shown = new TreeSet<>();
    List<String> keys =
        sql.sql(
                "select %s from %s t where t.xmin = pg_current_xact_id()::xid"
                    .formatted(form.key(), form.table()))
            .query(String.class)
            .list();
    assertThat(keys).isNotEmpty();
    for (String key : keys) {
      String address = "/" + form.path() + "/" + key + "/edit";
      var opened = desk.opened(address);
      for (FormField field : form.fields()) {
        String name = field.quotes() ? field.name() + ".quote" : field.name();
        boolean said = opened.getOrDefault(name, List.of()).stream().anyMatch(v -> !v.isBlank());
        if (said) {
          shown.add(field.name());
        }
      }
      String lines = one("select count(*) from record_history");
      assertThat(desk.send(address, opened, "ROLE_EDITOR", "ROLE_READER")).hasStatus(303);
      assertThat(one("select count(*) from record_history")).as(address).isEqualTo(lines);
    }
    assertThat(
            form.fields().stream()
                .filter(field -> columns(form, field).stream().noneMatch(BY_HAND::contains))
                .map(FormField::name))
        .isSubsetOf(shown);
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }
}
