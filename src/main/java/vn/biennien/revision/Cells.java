package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.shared.CodePointText;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.PartialDay;
import vn.biennien.shared.Refused;
import vn.biennien.shared.TypedDate;

/** Turns what was typed into what is stored. */
@Component
class Cells {
  private final JdbcClient sql;
  private final EntityManager entities;

  Cells(JdbcClient sql, EntityManager entities) {
    this.sql = sql;
    this.entities = entities;
  }

  /**
   * The columns of the record's own row that a field fills; none where it has rows of its own.
   *
   * @param document whose words are cited
   * @throws Refused when the words do not stand there
   */
  List<Cell> of(Field field, String value, @Nullable Long document) {
    return switch (field.sort()) {
      case DATE -> {
        HistoricalDate date = TypedDate.parse(value).orElse(HistoricalDate.UNKNOWN);
        yield date(field, date);
      }
      case PARTIAL -> {
        PartialDay day = PartialDay.startOf(TypedDate.parse(value).orElse(HistoricalDate.UNKNOWN));
        yield List.of(
            new Cell(field.column(), "date", text(day.day())),
            new Cell("date_precision", "text", day.precision()));
      }
      case LINES, CODES, PICKS -> List.of();
      case WORDS_CITED -> one(field, cite(field, value, document));
      case DAY ->
          one(
              field,
              TypedDate.parse(value).map(HistoricalDate::start).map(String::valueOf).orElse(null));
      case TICK -> one(field, value.isEmpty() ? "false" : "true");
      case WORDS_MARKED -> marked(words(field, value, document));
      case FROM_PARAGRAPH ->
          one(field, value.isEmpty() ? null : place("start_at", value, document));
      case TO_PARAGRAPH -> one(field, value.isEmpty() ? null : place("end_at", value, document));
      case CHOICE -> chosen(field, value.isEmpty() ? null : value);
      case DECIMAL, AMOUNT -> one(field, value.isEmpty() ? null : value.replace(',', '.'));
      default -> one(field, value.isEmpty() ? null : value);
    };
  }

  /** What is not known by itself is no date at all where others give it. */
  private static List<Cell> date(Field field, HistoricalDate date) {
    boolean own = field.mayLackYear();
    List<Cell> columns = new ArrayList<>();
    columns.add(new Cell(field.dated() + "_start", "date", text(date.start())));
    columns.add(new Cell(field.dated() + "_end", "date", text(date.end())));
    columns.add(
        new Cell(
            field.dated() + "_precision",
            "text",
            own || date.start() != null ? date.precision() : null));
    if (own) {
      columns.add(new Cell("month_day", "text", date.monthDay()));
    }
    if (field.column().equals(Field.CHOSEN)) {
      columns.add(new Cell(Field.CHOSEN, "boolean", "true"));
    }
    return columns;
  }

  /** The words with their place, and the lines of the text where that is. */
  private static List<Cell> marked(Citation words) {
    CodePointText text = new CodePointText(words.document().text());
    return List.of(
        new Cell("quote", "text", words.quote()),
        new Cell("start_at", "int", String.valueOf(words.start())),
        new Cell("end_at", "int", String.valueOf(words.end())),
        new Cell("line_from", "int", line(text, words.start())),
        new Cell("line_to", "int", line(text, words.end())));
  }

  private static String line(CodePointText text, int place) {
    return String.valueOf(1 + text.slice(0, place).chars().filter(c -> c == '\n').count());
  }

  /** Where the paragraph of this number begins or ends. */
  private @Nullable String place(String end, String number, @Nullable Long document) {
    return sql.sql(
            "select %s::text from passage where document_id = :document and number = cast(:number as int)"
                .formatted(end))
        .param("document", Objects.requireNonNull(document))
        .param("number", number)
        .query(String.class)
        .single();
  }

  private static List<Cell> one(Field field, @Nullable String value) {
    return List.of(new Cell(field.column(), field.type(), value));
  }

  /** Who is a person is named. */
  private static List<Cell> chosen(Field field, @Nullable String id) {
    List<Cell> one = one(field, id);
    return field.menu() == Menu.PEOPLE
        ? Stream.concat(
                one.stream(), Stream.of(new Cell("named", "boolean", String.valueOf(id != null))))
            .toList()
        : one;
  }

  private static @Nullable String text(@Nullable Object day) {
    return day == null ? null : day.toString();
  }

  private @Nullable String cite(Field field, String value, @Nullable Long document) {
    return value.isEmpty() ? null : keep(words(field, value, document));
  }

  /**
   * The words that a paragraph number and a quote name, not yet kept.
   *
   * @throws Refused when they do not stand there
   */
  Citation words(Field field, String value, @Nullable Long id) {
    String[] parts = value.split("\\|", 2);
    Document document =
        Objects.requireNonNull(entities.find(Document.class, Objects.requireNonNull(id)));
    return (parts[0].matches("\\d{1,6}")
            ? document.cite(Integer.parseInt(parts[0]), parts[1])
            : Optional.<Citation>empty())
        .orElseThrow(() -> new Refused(field.name() + ".quote", "entry.refused.quote", parts[0]));
  }

  /**
   * @return the id under which the words are kept
   */
  String keep(Citation words) {
    entities.persist(words);
    entities.flush();
    return words.id().toString();
  }

  /** Writes the rows of a field that has rows of its own, instead of those that there are. */
  void rows(Field field, long record, List<String> values) {
    Field.Child child = Objects.requireNonNull(field.child());
    sql.sql("delete from %s where %s = :id".formatted(child.table(), child.owner()))
        .param("id", record)
        .update();
    int position = 0;
    for (String value : values) {
      sql.sql(
              "insert into %s (%s, %s%s) values (:id, cast(:value as %s)%s)"
                  .formatted(
                      child.table(),
                      child.owner(),
                      child.value(),
                      child.ordered() ? ", position" : "",
                      child.type(),
                      child.ordered() ? ", :position" : ""))
          .params(
              child.ordered()
                  ? Map.of("id", record, "value", value, "position", position++)
                  : Map.of("id", record, "value", value))
          .update();
    }
  }
}
