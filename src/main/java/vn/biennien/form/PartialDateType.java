package vn.biennien.form;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.PartialDay;
import vn.biennien.shared.TypedDate;

/** A day, a month or a year, kept as its first day; {@code date_precision} says which it is. */
record PartialDateType() implements FieldType {
  private static final String PRECISION = "date_precision";

  @Override
  public String control() {
    return "PARTIAL";
  }

  @Override
  public List<String> columns(String column) {
    return List.of(column, PRECISION);
  }

  @Override
  public String read(String column) {
    return "concat(t." + column + ", '|', t." + PRECISION + ")";
  }

  @Override
  public String typed(String stored) {
    String[] parts = stored.split("\\|", -1);
    LocalDate day = parts[0].isEmpty() ? null : LocalDate.parse(parts[0]);
    return TypedDate.of(new HistoricalDate(day, day, parts[1].isEmpty() ? "day" : parts[1], null));
  }

  @Override
  public List<ColumnValue> parse(String column, String value) {
    PartialDay day = PartialDay.startOf(TypedDate.parse(value).orElse(HistoricalDate.UNKNOWN));
    return List.of(
        ColumnValue.of(column, "date", day.day()),
        ColumnValue.of(PRECISION, "text", day.precision()));
  }

  @Override
  public @Nullable String fault(String value, Collection<String> offered) {
    return TypedDate.parse(value)
            .map(HistoricalDate::precision)
            .filter(Set.of("day", "month", "year")::contains)
            .isPresent()
        ? null
        : "revision.refused.partial";
  }
}
