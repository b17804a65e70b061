package vn.biennien.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.TypedDate;

/**
 * A date as far as it is known, kept as first and last day.
 *
 * @param start how the names of its columns begin: {@code date}, of which the year may be unknown,
 *     or those of a date that others give
 * @param chosen the column that says that an editor chose it among what texts say, or null
 */
record DateType(String start, @Nullable String chosen) implements FieldType {
  static final String OWN = "date";
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;

  @Override
  public String control() {
    return "DATE";
  }

  private boolean mayLackYear() {
    return start.equals(OWN);
  }

  @Override
  public List<String> columns(String column) {
    List<String> columns = new ArrayList<>();
    Stream.of("_start", "_end", "_precision").forEach(end -> columns.add(start + end));
    if (mayLackYear()) {
      columns.add("month_day");
    }
    Optional.ofNullable(chosen).ifPresent(columns::add);
    return columns;
  }

  @Override
  public String read(String column) {
    return "concat(t.%1$s_start, '|', t.%1$s_end, '|', t.%1$s_precision, '|', %2$s)"
        .formatted(start, mayLackYear() ? "t.month_day" : "''");
  }

  @Override
  public String typed(String stored) {
    String[] parts = stored.split("\\|", -1);
    LocalDate first = parts[0].isEmpty() ? null : LocalDate.parse(parts[0]);
    LocalDate last = parts[1].isEmpty() ? first : LocalDate.parse(parts[1]);
    String precision = parts[2];
    if (precision.isEmpty()) { // of others' dates it need not be known
      precision = Objects.equals(first, last) ? "day" : "day_range";
    }
    return TypedDate.of(new HistoricalDate(first, last, precision, FieldType.known(parts[3])));
  }

  /** What is not known by itself is no date at all where others give it. */
  @Override
  public List<ColumnValue> parse(String column, String value) {
    HistoricalDate date = TypedDate.parse(value).orElse(HistoricalDate.UNKNOWN);
    List<ColumnValue> columns = new ArrayList<>();
    columns.add(ColumnValue.of(start + "_start", "date", date.start()));
    columns.add(ColumnValue.of(start + "_end", "date", date.end()));
    columns.add(
        ColumnValue.of(
            start + "_precision",
            "text",
            mayLackYear() || date.start() != null ? date.precision() : null));
    if (mayLackYear()) {
      columns.add(ColumnValue.of("month_day", "text", date.monthDay()));
    }
    if (chosen != null) {
      columns.add(ColumnValue.of(chosen, "boolean", "true"));
    }
    return columns;
  }

  @Override
  public @Nullable String fault(String value, Collection<String> offered) {
    Optional<HistoricalDate> date =
        TypedDate.parse(value)
            .filter(typed -> mayLackYear() || !typed.precision().equals("day_no_year"));
    if (date.isEmpty()) {
      return "entry.refused.date";
    }
    return date.map(HistoricalDate::start).filter(DateType::isOfOurTime).isPresent()
        ? null
        : "revision.refused.time";
  }

  private static boolean isOfOurTime(LocalDate day) {
    return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
  }
}
