package vn.biennien.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.commitment.DocumentMenus;
import vn.biennien.document.Keepers;
import vn.biennien.form.FormField;
import vn.biennien.form.FormMenu;
import vn.biennien.form.Option;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.meeting.MeetingForms;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Readers;
import vn.biennien.shared.Sensitivity;

/** Reads records as their forms show them: always the values of now, in one statement. */
@Repository
@RequiredArgsConstructor
class Records {
  private final JdbcClient sql;
  private final Readers readers;
  private final Keepers keepers;
  private final DocumentMenus menus;

  /**
   * @throws NotFoundException when there is none that this editor may read
   * @throws NotFoundException.Deleted when there was one, as part of a record
   */
  StoredRecord find(RecordForm form, String key) {
    return find(form, key, "");
  }

  /** The same, kept from others until the transaction ends. */
  StoredRecord lock(RecordForm form, String key) {
    StoredRecord found = find(form, key, " for update of t");
    Long document = found.document();
    if (document != null) {
      keepers.require(document);
    }
    if (form.kind().equals(MeetingForms.MEETING.kind())) {
      keepers.requireMeeting(found.record());
    }
    if (document == null) {
      keepers.requireShared(form.kind(), found.record());
    }
    return found;
  }

  private StoredRecord find(RecordForm form, String key, String lock) {
    if (!form.canBe(key)) {
      throw new NotFoundException(form.kind());
    }
    return read(form, key, lock)
        .filter(found -> found.sensitivity() == null || readers.mayRead(found.sensitivity()))
        .orElseThrow(() -> absent(form, key));
  }

  /** The record, whoever asks: for what follows when it was written. */
  StoredRecord now(RecordForm form, String key) {
    return read(form, key, "").orElseThrow();
  }

  private Optional<StoredRecord> read(RecordForm form, String key, String lock) {
    return sql.sql(select(form) + lock)
        .param("key", key)
        .query((row, number) -> found(form, row))
        .optional();
  }

  /** Of a part of a record the history knows whether it was there. */
  private RuntimeException absent(RecordForm form, String key) {
    boolean removed =
        !form.hasPage()
            && readers.mayRead(Sensitivity.RESTRICTED.code())
            && sql.sql(
                    "select exists (select from record_history where operation = 'removed' and relation = :table and row_key = %s)"
                        .formatted(form.rowKey()))
                .param("table", form.table())
                .param("key", key)
                .query(Boolean.class)
                .single();
    return removed ? new NotFoundException.Deleted() : new NotFoundException(form.kind());
  }

  private static String select(RecordForm form) {
    String document = form.document();
    return "select "
        + form.key()
        + " as record_key, "
        + form.record()
        + " as record_number, "
        + (document == null ? "null::bigint" : document)
        + " as record_document, "
        + form.concerned()
        + " as record_concerned, "
        + form.title()
        + " as record_title, "
        + form.sensitivity()
        + " as record_sensitivity, "
        + form.fields().stream()
            .map(field -> field.read() + " as \"" + field.name() + "\"")
            .collect(Collectors.joining(", "))
        + " from "
        + form.table()
        + " t where "
        + form.isNamed();
  }

  private static StoredRecord found(RecordForm form, ResultSet row) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      String stored = row.getString(field.name());
      values.put(field.name(), stored == null ? "" : field.type().typed(stored));
    }
    return new StoredRecord(
        row.getString("record_key"),
        row.getLong("record_number"),
        row.getObject("record_document", Long.class),
        row.getObject("record_concerned", Long.class),
        String.valueOf(row.getString("record_title")),
        row.getString("record_sensitivity"),
        values);
  }

  /** What the choices of the form offer, by the names of the fields. */
  Map<String, List<Option>> menus(List<FormField> fields, @Nullable Long document) {
    Map<FormMenu, List<Option>> read = new EnumMap<>(FormMenu.class);
    Map<String, List<Option>> offered = new LinkedHashMap<>();
    for (FormField field : fields) {
      FormMenu menu = field.menu();
      if (menu != null) {
        offered.put(field.name(), read.computeIfAbsent(menu, m -> menus.of(m, document)));
      }
    }
    return offered;
  }

  /** Paragraphs by number, for citing them. */
  List<Option> paragraphs(@Nullable Long document) {
    return menus.of(FormMenu.PARAGRAPHS, document);
  }

  /**
   * One statement of the text.
   *
   * @param form the name of its form
   */
  record Statement(
      String form, String key, String title, @Nullable String detail, @Nullable String quote) {}

  /** Statements of one sort. */
  record Group(RecordForm form, List<Statement> parts) {}

  /** Everything that a text tells: where editors find what they want to correct. */
  List<Group> statements(long document) {
    List<RecordForm> listed =
        RecordForms.ALL.stream().filter(form -> form.listing().isPresent()).toList();
    Map<String, List<Statement>> statements =
        sql
            .sql(
                listed.stream()
                    .map(Records::listing)
                    .collect(
                        Collectors.joining(
                            " union all ",
                            "select s.form, s.key, s.title, s.detail, c.quote from (",
                            ") s (form, key, title, detail, place, citation) left join citation c on c.id = s.citation order by s.place")))
            .param("id", document)
            .query(Statement.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Statement::form));
    return listed.stream()
        .filter(form -> statements.containsKey(form.name()))
        .map(form -> new Group(form, statements.getOrDefault(form.name(), List.of())))
        .toList();
  }

  private static String listing(RecordForm form) {
    RecordForm.Listing listing = form.listing().orElseThrow();
    return "select '%s', %s, %s, %s from %s x %s"
        .formatted(
            form.name(),
            form.key().replace("t.", "x."),
            listing.columns(),
            listing.citation(),
            form.table(),
            listing.from());
  }
}
