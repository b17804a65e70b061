package vn.biennien.revision;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.form.FormField;
import vn.biennien.revision.RecordNames.Name;
import vn.biennien.revision.RecordNames.Reference;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.Display;

/** Puts what the history keeps into words: labels of codes, names of records, whole dates. */
@Component
@RequiredArgsConstructor
class ChangeDescription {
  private static final int LONGEST = 2000;
  private static final int LONG = 300;
  private static final int AROUND = 80;

  /** HistoryColumns that together say one date, as far as it is known; named by the first. */
  private record Date(String start, @Nullable String end, String precision, boolean noYear) {
    Stream<String> columns() {
      return Stream.of(start, end, precision, noYear ? "month_day" : null).filter(Objects::nonNull);
    }
  }

  private static final List<Date> DATES =
      List.of(
          new Date("date_start", "date_end", "date_precision", true),
          new Date("external_start", "external_end", "external_precision", false),
          new Date("on_date", null, "date_precision", false),
          new Date("dated_on", null, "date_precision", false));

  /** HistoryColumns of a text that say where it begins and ends: as places among its letters. */
  private static final Set<String> OUTLINE =
      Set.of("clean_start", "clean_end", "body_start", "body_end");

  private final HistoryColumns columns;
  private final Display display;

  /**
   * One value.
   *
   * @param field the name of the field whose label says what it is, or null
   */
  record Difference(
      @Nullable String field, String column, @Nullable Name before, @Nullable Name after) {}

  /** The columns of a row that people are told of, dates by their first column. */
  private Set<String> told(RowChange row, Reference own) {
    Set<String> told = new TreeSet<>();
    told.addAll(row.before().keySet());
    told.addAll(row.after().keySet());
    Reference subject = subject(row, own);
    if (told.contains("text")) {
      told.removeAll(OUTLINE); // they only moved with the words that were corrected
    }
    told.removeIf(column ->
        !columns.isTold(row.relation(), column)
            || names(row, column, row.key(), subject)
            || isOwn(row, column, own));
    for (Date date : DATES) {
      if (columns.has(row.relation(), date.start())
          && date.columns().filter(told::contains).count() > 0) {
        date.columns().forEach(told::remove);
        told.add(date.start());
      }
    }
    return told;
  }

  /** Whether it only says to which record the row belongs. */
  private boolean isOwn(RowChange row, String column, Reference own) {
    return Stream.of(row.before(), row.after())
        .filter(values -> values.containsKey(column))
        .allMatch(values -> names(row, column, values, own));
  }

  private boolean names(
      RowChange row,
      String column,
      Map<String, @Nullable String> values,
      @Nullable Reference what) {
    String target = columns.of(row.relation(), column).target();
    String id = values.get(column);
    return target != null && id != null && new Reference(target, id).equals(what);
  }

  boolean isTold(RowChange row, Reference own) {
    return !row.operation().equals("changed") || !told(row, own).isEmpty();
  }

  /** The other rows that are named where this one is told. */
  Stream<Reference> named(RowChange row, Reference own) {
    Set<Reference> named = new LinkedHashSet<>();
    Reference subject = subject(row, own);
    if (subject != null) {
      named.add(subject);
    }
    for (String column : told(row, own)) {
      String target = columns.of(row.relation(), column).target();
      for (Map<String, @Nullable String> values : List.of(row.before(), row.after())) {
        String id = values.get(column);
        if (target != null && id != null) {
          named.add(new Reference(target, id));
        }
      }
    }
    return named.stream();
  }

  /** Whether it says that another record was merged into this one, or taken apart from it again. */
  static boolean isMerge(RowChange row) {
    return row.relation().equals("moved_record");
  }

  /** Which row it is that is told of; null where it is the record itself or has no name. */
  @Nullable Reference subject(RowChange row, Reference own) {
    if (isMerge(row)) {
      return new Reference(own.table(), String.valueOf(row.key().get("old_key")));
    }
    String id = row.key().get("id");
    if (id != null && RecordNames.has(row.relation())) {
      Reference itself = new Reference(row.relation(), id);
      return itself.equals(own) ? null : itself;
    }
    for (Map.Entry<String, @Nullable String> part : row.key().entrySet()) {
      String target = columns.of(row.relation(), part.getKey()).target();
      String value = part.getValue();
      if (target != null && value != null && !names(row, part.getKey(), row.key(), own)) {
        return new Reference(target, value);
      }
    }
    return null;
  }

  List<Difference> differences(RowChange row, Reference own, Map<Reference, Name> names) {
    Map<String, FormField> fields = RecordForms.columnsOf(row.relation());
    return told(row, own).stream()
        .map(column -> {
          FormField field = fields.get(column);
          return excerpt(
              new Difference(
                  field == null ? null : field.name(),
                  column,
                  value(row, column, row.before(), names),
                  value(row, column, row.after(), names)));
        })
        .filter(d -> !Objects.equals(d.before(), d.after()))
        .toList();
  }

  private @Nullable Name value(
      RowChange row,
      String column,
      Map<String, @Nullable String> values,
      Map<Reference, Name> names) {
    for (Date date : DATES) {
      if (date.start().equals(column) && columns.has(row.relation(), column)) {
        return date(date, values);
      }
    }
    String value = values.get(column);
    if (value == null) {
      return null;
    }
    HistoryColumns.Column meaning = columns.of(row.relation(), column);
    String target = meaning.target();
    if (target != null) {
      return names.getOrDefault(
          new Reference(target, value), new Name(display.label("revision.value", "gone"), null));
    }
    return new Name(words(column, meaning.list(), value), null);
  }

  private String words(String column, @Nullable ControlledList list, String value) {
    if (list != null && list.has(value)) {
      return display.label(FormField.labels(list), value);
    }
    if (FormField.UNLISTED.getOrDefault(column, List.of()).contains(value)) {
      return display.label(FormField.UNLISTED_LABELS + column, value);
    }
    if (OUTLINE.contains(column)) {
      int letters = Integer.parseInt(value);
      return display.letter(column.endsWith("_start") ? letters + 1 : letters);
    }
    if (value.equals("true") || value.equals("false")) {
      return display.label("revision.value", value);
    }
    return value.matches("\\d{4}-\\d{2}-\\d{2}")
        ? display.day(LocalDate.parse(value), DatePrecision.DAY.code())
        : value;
  }

  private @Nullable Name date(Date date, Map<String, @Nullable String> values) {
    LocalDate start = day(values.get(date.start()));
    LocalDate end = date.end() == null ? start : day(values.get(date.end()));
    String monthDay = date.noYear() ? values.get("month_day") : null;
    if (start == null) {
      return monthDay == null
          ? null
          : new Name(display.noYear(monthDay.substring(3), monthDay.substring(0, 2)), null);
    }
    String precision = values.get(date.precision());
    return new Name(
        display.date(start, end, precision == null ? precision(start, end) : precision), null);
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  /** As it was before dates were kept whole: where only the days changed, they tell it. */
  private static String precision(LocalDate start, @Nullable LocalDate end) {
    if (end == null || start.getDayOfMonth() != 1 || !end.plusDays(1).equals(start.plusMonths(1))) {
      return "day_range";
    }
    return "month";
  }

  /** Of long words that changed in one place, that place. */
  private static Difference excerpt(Difference whole) {
    Name before = whole.before();
    Name after = whole.after();
    if (before == null || after == null || before.text().length() < LONG) {
      return new Difference(whole.field(), whole.column(), cut(before), cut(after));
    }
    String was = before.text();
    String is = after.text();
    int most = Math.min(was.length(), is.length());
    int same = 0;
    while (same < most && was.charAt(same) == is.charAt(same)) {
      same++;
    }
    int end = 0;
    while (end < most - same
        && was.charAt(was.length() - 1 - end) == is.charAt(is.length() - 1 - end)) {
      end++;
    }
    return new Difference(
        whole.field(),
        whole.column(),
        cut(new Name(part(was, same, end), before.address())),
        cut(new Name(part(is, same, end), after.address())));
  }

  private static String part(String words, int same, int end) {
    int from = Math.max(0, same - AROUND);
    int to = Math.min(words.length(), words.length() - end + AROUND);
    return (from == 0 ? "" : "…") + words.substring(from, to) + (to == words.length() ? "" : "…");
  }

  private static @Nullable Name cut(@Nullable Name name) {
    return name == null || name.text().length() <= LONGEST
        ? name
        : new Name(name.text().substring(0, LONGEST) + "…", name.address());
  }
}
