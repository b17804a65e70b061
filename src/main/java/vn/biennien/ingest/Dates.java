package vn.biennien.ingest;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.HistoricalDate;

/** Between an annotation's dates, ISO 8601 as far as known, and the archive's. */
final class Dates {
  private Dates() {}

  /** Empty when the start and end are not what the precision says. */
  static Optional<HistoricalDate> of(Annotation.When when) {
    return switch (when.precision()) {
      case "unknown" ->
          when.start() == null && when.end() == null
              ? Optional.of(HistoricalDate.UNKNOWN)
              : Optional.empty();
      case "day_no_year" ->
          when.start() == null && when.end() == null && isMonthDay(when.monthDay())
              ? Optional.of(new HistoricalDate(null, null, "day_no_year", when.monthDay()))
              : Optional.empty();
      default -> known(when);
    };
  }

  private static boolean isMonthDay(@Nullable String monthDay) {
    return monthDay != null
        && HistoricalDate.parse("2024-" + monthDay).isPresent()
        && monthDay.length() == 5;
  }

  private static Optional<HistoricalDate> known(Annotation.When when) {
    String precise = when.precision().equals("day_range") ? "day" : when.precision();
    Optional<HistoricalDate> start =
        HistoricalDate.parse(when.start()).filter(d -> d.precision().equals(precise));
    Optional<HistoricalDate> end =
        when.end() == null
            ? start
            : HistoricalDate.parse(when.end()).filter(d -> d.precision().equals(precise));
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = start.get().start();
    LocalDate to = end.get().end();
    boolean fits =
        from != null
            && to != null
            && switch (when.precision()) {
              case "day" -> from.equals(to);
              case "day_range" -> from.isBefore(to);
              default -> !to.isBefore(from);
            };
    return fits
        ? Optional.of(new HistoricalDate(from, to, when.precision(), null))
        : Optional.empty();
  }
}
