package vn.biennien.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One date as far as it is known, stored as its first day and its precision.
 *
 * @param day first day that it may mean, or null when unknown
 * @param precision {@code day}, {@code month}, {@code year} or {@code unknown}
 */
@Embeddable
public record PartialDay(
    @Column(name = "on_date") @Nullable LocalDate day,
    @Column(name = "date_precision") String precision) {

  public static final PartialDay UNKNOWN = new PartialDay(null, DatePrecision.UNKNOWN);

  public PartialDay(@Nullable LocalDate day, DatePrecision precision) {
    this(day, precision.code());
  }

  /** Reads ISO 8601 as far as it is known; empty when it is no date. */
  public static Optional<PartialDay> parse(@Nullable String iso) {
    return HistoricalDate.parse(iso).map(PartialDay::startOf);
  }

  public static PartialDay startOf(HistoricalDate date) {
    DatePrecision precision =
        date.start() == null ? DatePrecision.UNKNOWN : DatePrecision.of(date.precision());
    return new PartialDay(
        date.start(), precision == DatePrecision.DAY_RANGE ? DatePrecision.DAY : precision);
  }

  public @Nullable String iso() {
    return new HistoricalDate(day, day, precision, null).isoStart();
  }
}
