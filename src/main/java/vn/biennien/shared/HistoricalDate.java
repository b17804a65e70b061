package vn.biennien.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known: the first and last day that it may mean, and how precise that is.
 *
 * @param start first day, or null when the year is not known
 * @param end last day, or null when the year is not known
 * @param precision a code of {@link ControlledList#DATE_PRECISIONS}
 * @param monthDay {@code MM-dd} where only the year is missing
 */
@Embeddable
public record HistoricalDate(
    @Column(name = "date_start") @Nullable LocalDate start,
    @Column(name = "date_end") @Nullable LocalDate end,
    @Column(name = "date_precision") String precision,
    @Column(name = "month_day") @Nullable String monthDay) {

  public static final HistoricalDate UNKNOWN =
      new HistoricalDate(null, null, DatePrecision.UNKNOWN, null);

  public HistoricalDate(
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      DatePrecision precision,
      @Nullable String monthDay) {
    this(start, end, precision.code(), monthDay);
  }

  /**
   * Reads ISO 8601 as far as it is known ("2024", "2025-02", "2019-03-22"); empty when it is none
   * of these.
   */
  public static Optional<HistoricalDate> parse(@Nullable String iso) {
    if (iso == null) {
      return Optional.of(UNKNOWN);
    }
    try {
      return switch (iso.length()) {
        case 4 -> Optional.of(of(Year.parse(iso)));
        case 7 -> Optional.of(of(YearMonth.parse(iso)));
        case 10 -> Optional.of(of(LocalDate.parse(iso)));
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static HistoricalDate of(Year year) {
    return new HistoricalDate(year.atDay(1), year.atDay(year.length()), DatePrecision.YEAR, null);
  }

  static HistoricalDate of(YearMonth month) {
    return new HistoricalDate(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, null);
  }

  static HistoricalDate of(LocalDate day) {
    return new HistoricalDate(day, day, DatePrecision.DAY, null);
  }

  /** The start in ISO 8601, as far as it is known. */
  public @Nullable String isoStart() {
    return iso(start);
  }

  /** The end in ISO 8601, as far as it is known. */
  public @Nullable String isoEnd() {
    return iso(end);
  }

  private @Nullable String iso(@Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    return switch (DatePrecision.of(precision)) {
      case YEAR -> day.toString().substring(0, 4);
      case MONTH -> day.toString().substring(0, 7);
      default -> day.toString();
    };
  }

  /** How exact it is: a day before a range, a range before a month, and so on; 0 for unknown. */
  public int exactness() {
    return switch (DatePrecision.of(precision)) {
      case DAY, DAY_RANGE -> 4;
      case MONTH -> 3;
      case YEAR -> 2;
      case DAY_NO_YEAR -> 1;
      default -> 0;
    };
  }

  public boolean overlaps(HistoricalDate other) {
    return start != null
        && end != null
        && other.start != null
        && other.end != null
        && !start.isAfter(other.end)
        && !other.start.isAfter(end);
  }
}
