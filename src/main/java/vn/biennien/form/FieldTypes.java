package vn.biennien.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Code;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.PartialDay;
import vn.biennien.shared.TypedDate;

/** The sorts of values that forms hold. */
final class FieldTypes {
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST = 4000;
  private static final int MOST_LINES = 60;
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;
  private static final String UNOFFERED = "revision.refused.choice";
  private static final String TOO_LONG = "revision.refused.long";

  static final FieldType TEXT = plain("TEXT", "text", "[^\n]{1," + LONGEST_LINE + "}", "long");
  static final FieldType WORDS = plain("WORDS", "text", "(?s).{1," + LONGEST + "}", "long");
  static final FieldType NUMBER = plain("NUMBER", "int", "[1-9]\\d{0,6}", "number");
  static final FieldType DECIMAL = plain("DECIMAL", "numeric", "\\d{1,3}([.,]\\d{1,5})?", "decimal");

  /** Money or a count, however large. */
  static final FieldType AMOUNT =
      plain("AMOUNT", "numeric", "-?\\d{1,15}([.,]\\d{1,4})?", "amount");

  static final FieldType ADDRESS = plain("ADDRESS", "text", "https?://\\S{3,900}", "address");

  /** A box that is ticked sends something, one that is not sends nothing. */
  static final FieldType TICK =
      new FieldType(
              "TICK",
              (column, value) -> one(column, "boolean", String.valueOf(!value.isEmpty())),
              (value, offered) -> null)
          .reading(column -> "case when t." + column + " then 'true' end");

  /** A whole day. */
  static final FieldType DAY =
      new FieldType(
              "DAY",
              (column, value) -> one(column, "date", date(value).start()),
              (value, offered) ->
                  isAsPrecise(value, DatePrecision.DAY) ? null : "revision.refused.day")
          .reading(column -> "to_char(t." + column + ", 'FMDD/FMMM/YYYY')");

  /** A day, a month or a year, kept as its first day; {@code date_precision} says which it is. */
  static final FieldType PARTIAL =
      new FieldType(
              "PARTIAL",
              FieldTypes::partial,
              (value, offered) ->
                  isAsPrecise(value, DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.YEAR)
                      ? null
                      : "revision.refused.partial")
          .filling(column -> List.of(column, "date_precision"))
          .reading(column -> "concat(t." + column + ", '|', t.date_precision)", stored -> {
            String[] parts = stored.split("\\|", -1);
            return typed(parts[0], parts[0], parts[1], "");
          });

  /** Words of the record's own text on which it rests, kept as a citation. */
  static final FieldType CITED =
      quote("bigint")
          .reading(column ->
              "(select p.number || '|' || c.quote from citation c join passage p on p.id = c.passage_id where c.id = t."
                  + column
                  + ")");

  /** Words that the record is about, kept with their place in its own row. */
  static final FieldType MARKED =
      quote("text")
          .filling(column -> List.of(column, "start_at", "end_at", "line_from", "line_to"))
          .reading(
              column ->
                  "(select p.number from passage p where p.document_id = t.document_id and p.end_at > t.start_at order by p.number limit 1) || '|' || t.quote",
              stored -> {
                int at = stored.indexOf('|') + 1;
                return stored.substring(0, at) + stored.substring(at).strip();
              });

  /** With which paragraph a part of a text begins, kept as the place of its first letter. */
  static final FieldType FROM = paragraph("min", "end_at > ", "start_at");

  /** With which it ends, kept as the place after its last letter. */
  static final FieldType TO = paragraph("max", "start_at < ", "end_at");

  private FieldTypes() {}

  private static List<ColumnValue> one(String column, String sql, @Nullable Object value) {
    return List.of(ColumnValue.of(column, sql, value));
  }

  /** Words and numbers, which are stored as they are typed. */
  private static FieldType plain(String control, String sql, String pattern, String refusal) {
    Pattern form = Pattern.compile(pattern);
    return new FieldType(
        control,
        (column, value) ->
            one(
                column,
                sql,
                FieldType.known(sql.equals("numeric") ? value.replace(',', '.') : value)),
        (value, offered) -> form.matcher(value).matches() ? null : "revision.refused." + refusal);
  }

  /** A number within these, both included. */
  static FieldType between(FieldType number, int least, int most, String refusal) {
    FieldType within =
        new FieldType(
            number.control(),
            number::parse,
            (value, offered) -> {
              String fault = number.fault(value, offered);
              return fault != null || isIn(least, most, new BigDecimal(value.replace(',', '.')))
                  ? fault
                  : "revision.refused." + refusal;
            });
    within.arguments = List.of(String.valueOf(least), String.valueOf(most));
    return within;
  }

  private static boolean isIn(int least, int most, BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(least)) >= 0
        && number.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  /**
   * One code of a list.
   *
   * @param sql the column's type in PostgreSQL: of a controlled list its domain
   */
  static FieldType code(String sql, List<String> codes, String labels) {
    return new FieldType(
            "CODE",
            (column, value) -> one(column, sql, FieldType.known(value)),
            (value, offered) -> codes.contains(value) ? null : UNOFFERED)
        .among(codes, labels);
  }

  /**
   * Another record, chosen from a menu.
   *
   * @param marks the column that says whether one was chosen, or none
   */
  static FieldType choice(String... marks) {
    return new FieldType(
            "CHOICE",
            (column, value) ->
                Stream.concat(
                        one(column, "bigint", FieldType.known(value)).stream(),
                        Arrays.stream(marks)
                            .map(mark -> ColumnValue.of(mark, "boolean", !value.isEmpty())))
                    .toList(),
            (value, offered) -> offered.contains(value) ? null : UNOFFERED)
        .filling(column -> Stream.concat(Stream.of(column), Arrays.stream(marks)).toList());
  }

  /**
   * Several values, each in a row of its own: one on each line as it is typed.
   *
   * @param control {@code LINES}, {@code CODES} of a list, or {@code PICKS} of a menu
   */
  static FieldType rows(String control, ChildTable rows, List<String> codes, String labels) {
    String value = rows.value() + "::text";
    FieldType several =
        new FieldType(
                control,
                (column, typed) -> List.of(),
                (typed, offered) ->
                    switch (control) {
                      case "CODES" -> codes.containsAll(lines(typed)) ? null : UNOFFERED;
                      case "PICKS" -> offered.containsAll(lines(typed)) ? null : UNOFFERED;
                      default -> isShort(lines(typed)) ? null : TOO_LONG;
                    })
            .filling(column -> List.of())
            .reading(column ->
                "(select string_agg(%s, E'\\n' order by %s) from %s where %s = t.id)"
                    .formatted(
                        value, rows.ordered() ? "position" : value, rows.table(), rows.owner()))
            .among(codes, labels);
    several.rows = rows;
    return several;
  }

  private static boolean isShort(List<String> lines) {
    return lines.size() <= MOST_LINES
        && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE);
  }

  /** One on each line, none twice. */
  static List<String> lines(String value) {
    return Arrays.stream(value.split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  /** The number of a paragraph and a part of it, {@code 3|words}; looked up when it is stored. */
  private static FieldType quote(String sql) {
    return new FieldType(
        "WORDS_CITED",
        (column, value) -> {
          if (!value.isEmpty()) {
            throw new IllegalArgumentException("not looked up: " + value);
          }
          return one(column, sql, null);
        },
        (value, offered) ->
            value.startsWith("|")
                ? "revision.refused.paragraph"
                : value.length() > LONGEST ? TOO_LONG : null);
  }

  private static FieldType paragraph(String which, String beyond, String place) {
    FieldType paragraph =
        new FieldType(
                "CHOICE",
                (column, value) ->
                    List.of(
                        new ColumnValue(
                            column,
                            "(select %s from passage where document_id = t.id and number = cast(:%s as int))"
                                .formatted(place, column),
                            FieldType.known(value))),
                (value, offered) -> offered.contains(value) ? null : UNOFFERED)
            .reading(column ->
                "(select %s(number)::text from passage where document_id = t.id and %st.%s)"
                    .formatted(which, beyond, column));
    paragraph.display = "NUMBER";
    return paragraph;
  }

  /**
   * A date as far as it is known, kept as first and last day in columns that begin like its own.
   *
   * @param yearly whether others give it: then the year is always known, and what is not known by
   *     itself is no date at all
   * @param chosen the column that says that an editor chose it among what texts say, or null
   */
  static FieldType date(boolean yearly, @Nullable String chosen) {
    return new FieldType(
            "DATE",
            (start, value) -> {
              HistoricalDate date = date(value);
              boolean told = !yearly || date.start() != null;
              return Stream.of(
                      ColumnValue.of(start + "_start", "date", date.start()),
                      ColumnValue.of(start + "_end", "date", date.end()),
                      ColumnValue.of(start + "_precision", "text", told ? date.precision() : null),
                      yearly ? null : ColumnValue.of("month_day", "text", date.monthDay()),
                      chosen == null ? null : ColumnValue.of(chosen, "boolean", true))
                  .filter(Objects::nonNull)
                  .toList();
            },
            (value, offered) -> dateFault(value, yearly))
        .filling(start ->
            Stream.of(
                    start + "_start",
                    start + "_end",
                    start + "_precision",
                    yearly ? null : "month_day",
                    chosen)
                .filter(Objects::nonNull)
                .toList())
        .reading(
            start ->
                "concat(t.%1$s_start, '|', t.%1$s_end, '|', t.%1$s_precision, '|', %2$s)"
                    .formatted(start, yearly ? "''" : "t.month_day"),
            stored -> {
              String[] parts = stored.split("\\|", -1);
              return typed(parts[0], parts[1].isEmpty() ? parts[0] : parts[1], parts[2], parts[3]);
            });
  }

  private static @Nullable String dateFault(String value, boolean yearly) {
    Optional<HistoricalDate> date =
        TypedDate.parse(value)
            .filter(typed -> !yearly || !DatePrecision.DAY_NO_YEAR.is(typed.precision()));
    if (date.isEmpty()) {
      return "entry.refused.date";
    }
    LocalDate start = date.get().start();
    return start != null && start.getYear() >= EARLIEST && start.getYear() <= LATEST
        ? null
        : "revision.refused.time";
  }

  private static HistoricalDate date(String value) {
    return TypedDate.parse(value).orElse(HistoricalDate.UNKNOWN);
  }

  private static boolean isAsPrecise(String value, Code... precisions) {
    return TypedDate.parse(value)
        .filter(date -> Code.isOneOf(date.precision(), precisions))
        .isPresent();
  }

  private static List<ColumnValue> partial(String column, String value) {
    PartialDay day = PartialDay.startOf(date(value));
    return List.of(
        ColumnValue.of(column, "date", day.day()),
        ColumnValue.of("date_precision", "text", day.precision()));
  }

  /** As people type it what was read; of others' dates the precision need not be known. */
  private static String typed(String start, String end, String precision, String monthDay) {
    String known =
        !precision.isEmpty()
            ? precision
            : (start.equals(end) ? DatePrecision.DAY : DatePrecision.DAY_RANGE).code();
    return TypedDate.of(
        new HistoricalDate(day(start), day(end), known, FieldType.known(monthDay)));
  }

  private static @Nullable LocalDate day(String iso) {
    return iso.isEmpty() ? null : LocalDate.parse(iso);
  }
}
