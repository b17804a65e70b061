package vn.biennien.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.commitment.DocumentMenus;
import vn.biennien.document.Keepers;
import vn.biennien.shared.DeletedException;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Option;
import vn.biennien.shared.Readers;
import vn.biennien.shared.TypedDate;

/** Reads records as their forms show them: always the values of now, in one statement. */
@Repository
class Records {
  private final JdbcClient sql;
  private final Readers readers;
  private final Keepers keepers;
  private final DocumentMenus menus;

  Records(JdbcClient sql, Readers readers, Keepers keepers, DocumentMenus menus) {
    this.menus = menus;
    this.keepers = keepers;
    this.sql = sql;
    this.readers = readers;
  }

  /**
   * @throws NotFoundException when there is none that this editor may read
   * @throws DeletedException when there was one, as part of a record
   */
  Found find(Sheet sheet, String key) {
    return find(sheet, key, "");
  }

  /** The same, kept from others until the transaction ends. */
  Found lock(Sheet sheet, String key) {
    Found found = find(sheet, key, " for update of t");
    Long document = sheet == Sheet.DOCUMENT ? Long.valueOf(found.record()) : found.document();
    if (document != null) {
      keepers.require(document);
    }
    if (sheet.kind().equals(Sheet.MEETING.kind())) {
      keepers.requireMeeting(found.record());
    }
    if (document == null) {
      keepers.requireShared(sheet.kind(), found.record());
    }
    return found;
  }

  private Found find(Sheet sheet, String key, String lock) {
    if (!sheet.canBe(key)) {
      throw new NotFoundException(sheet.kind());
    }
    return sql.sql(select(sheet) + lock)
        .param("key", key)
        .query((row, number) -> found(sheet, row))
        .optional()
        .filter(found -> found.sensitivity() == null || readers.mayRead(found.sensitivity()))
        .orElseThrow(() -> absent(sheet, key));
  }

  /** Of a part of a record the history knows whether it was there. */
  private RuntimeException absent(Sheet sheet, String key) {
    boolean removed =
        !sheet.stands()
            && readers.mayRead("restricted")
            && sql.sql(
                    "select exists (select from record_history where operation = 'removed' and relation = :table and row_key = %s)"
                        .formatted(sheet.rowKey()))
                .param("table", sheet.table())
                .param("key", key)
                .query(Boolean.class)
                .single();
    return removed ? new DeletedException() : new NotFoundException(sheet.kind());
  }

  /** What many may read hides nothing; of what belongs to no one text, the most open counts. */
  private static String select(Sheet sheet) {
    String document = sheet.document();
    String sensitivity =
        document == null
            ? switch (sheet) {
              case MEETING, PERSON ->
                  "(select sensitivity from search_record s where s.kind = '"
                      + sheet.kind()
                      + "' and s.id = t.id)";
              default -> "null::text";
            }
            : "(select sensitivity from document where id = " + document + ")";
    return "select "
        + sheet.key()
        + " as record_key, "
        + sheet.record()
        + " as record_number, "
        + (document == null ? "null::bigint" : document)
        + " as record_document, "
        + sheet.title()
        + " as record_title, "
        + sensitivity
        + " as record_sensitivity, "
        + sheet.fields().stream()
            .map(field -> value(field) + " as \"" + field.name() + "\"")
            .collect(Collectors.joining(", "))
        + " from "
        + sheet.table()
        + " t where "
        + sheet.isNamed();
  }

  private static String value(Field field) {
    String column = "t." + field.column();
    return switch (field.sort()) {
      case DAY -> "to_char(" + column + ", 'FMDD/FMMM/YYYY')";
      case TICK -> "case when " + column + " then 'true' end";
      case DATE ->
          "concat(t.%1$s_start, '|', t.%1$s_end, '|', t.%1$s_precision, '|', %2$s)"
              .formatted(field.dated(), field.mayLackYear() ? "t.month_day" : "''");
      case PARTIAL -> "concat(" + column + ", '|', t.date_precision)";
      case LINES, CODES, PICKS -> rows(field);
      case WORDS_CITED ->
          "(select p.number || '|' || c.quote from citation c join passage p on p.id = c.passage_id where c.id = "
              + column
              + ")";
      case WORDS_MARKED ->
          "(select p.number from passage p where p.document_id = t.document_id and p.end_at > t.start_at order by p.number limit 1) || '|' || t.quote";
      case FROM_PARAGRAPH ->
          "(select min(number)::text from passage where document_id = t.id and end_at > %s)"
              .formatted(column);
      case TO_PARAGRAPH ->
          "(select max(number)::text from passage where document_id = t.id and start_at < %s)"
              .formatted(column);
      default -> column + "::text";
    };
  }

  private static String rows(Field field) {
    Field.Child child = Objects.requireNonNull(field.child());
    String value = child.value() + "::text";
    return "(select string_agg(%s, E'\\n' order by %s) from %s where %s = t.id)"
        .formatted(value, child.ordered() ? "position" : value, child.table(), child.owner());
  }

  private static Found found(Sheet sheet, ResultSet row) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    for (Field field : sheet.fields()) {
      String stored = row.getString(field.name());
      values.put(field.name(), stored == null ? "" : typed(field, stored));
    }
    return new Found(
        row.getString("record_key"),
        row.getLong("record_number"),
        row.getObject("record_document", Long.class),
        String.valueOf(row.getString("record_title")),
        row.getString("record_sensitivity"),
        values);
  }

  /** Dates as clerks type them. */
  private static String typed(Field field, String stored) {
    if (field.sort() == Field.Sort.WORDS_MARKED) {
      int at = stored.indexOf('|') + 1;
      return stored.substring(0, at) + stored.substring(at).strip();
    }
    if (field.sort() != Field.Sort.DATE && field.sort() != Field.Sort.PARTIAL) {
      return stored;
    }
    String[] parts = stored.split("\\|", -1);
    boolean whole = field.sort() == Field.Sort.DATE;
    LocalDate start = parts[0].isEmpty() ? null : LocalDate.parse(parts[0]);
    LocalDate end = whole && !parts[1].isEmpty() ? LocalDate.parse(parts[1]) : start;
    String monthDay = whole && !parts[3].isEmpty() ? parts[3] : null;
    String precision = parts[whole ? 2 : 1];
    if (precision.isEmpty()) { // of others' dates it need not be known
      precision = Objects.equals(start, end) ? "day" : "day_range";
    }
    return TypedDate.of(new HistoricalDate(start, end, precision, monthDay));
  }

  /** What the choices of the form offer, by the names of the fields. */
  Map<String, List<Option>> menus(List<Field> fields, @Nullable Long document) {
    Map<Menu, List<Option>> read = new EnumMap<>(Menu.class);
    Map<String, List<Option>> offered = new LinkedHashMap<>();
    for (Field field : fields) {
      Menu menu = field.menu();
      if (menu != null) {
        offered.put(field.name(), read.computeIfAbsent(menu, m -> menu(m, document)));
      }
    }
    return offered;
  }

  private List<Option> menu(Menu menu, @Nullable Long document) {
    return switch (menu) {
      case JURISDICTIONS -> menus.jurisdictions();
      case GATES -> menus.gates();
      case MEETINGS -> menus.meetings();
      case CHAINS -> menus.chains();
      case REPORTS -> document == null ? List.of() : menus.reports(document);
      case PARTICIPATIONS -> document == null ? List.of() : menus.speakers(document);
      case MENTIONS -> document == null ? List.of() : menus.mentions(document);
      case PEOPLE -> document == null ? List.of() : menus.people(document);
      case OFFICES -> menus.offices();
      case ORGANISATIONS -> menus.organisations();
      case PARAGRAPHS -> paragraphs(document);
      case TEXTS -> document == null ? List.of() : menus.texts(document);
    };
  }

  /** Paragraphs by number, for citing them. */
  List<Option> paragraphs(@Nullable Long document) {
    return document == null ? List.of() : menus.paragraphs(document);
  }
}
