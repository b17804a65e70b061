package vn.biennien.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as JSON gives it: ISO 8601 as far as it is known.
 *
 * @param precision a code of {@code date_precisions}
 */
public record DateView(@Nullable String start, @Nullable String end, String precision) {
  public static DateView of(@Nullable LocalDate start, @Nullable LocalDate end, String precision) {
    HistoricalDate date = new HistoricalDate(start, end, precision, null);
    return new DateView(date.isoStart(), date.isoEnd(), precision);
  }
}
