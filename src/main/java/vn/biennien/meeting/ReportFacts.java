package vn.biennien.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.HistoricalDate;

/**
 * What one document says of a meeting, and what its annotator adds from elsewhere (external…),
 * which never becomes the document's own statement.
 *
 * @param series a code of {@code meeting_series}
 * @param ordinal which of its series, as the text says
 * @param ordinalExternal which of its series, by other sources
 * @param dateReason why it is taken so
 * @param format a code of {@code meeting_formats}
 */
@Embeddable
public record ReportFacts(
    String role,
    String series,
    @Nullable String seriesName,
    @Nullable String level,
    @Nullable Integer ordinal,
    @Nullable Integer ordinalExternal,
    @Nullable Integer editionYear,
    @Embedded HistoricalDate date,
    @Nullable String timeOfDay,
    @Column(name = "date_reason") @Nullable String dateReason,
    @Nullable LocalDate externalStart,
    @Nullable LocalDate externalEnd,
    @Nullable String externalPrecision,
    @Nullable String externalConfidence,
    String format,
    @Nullable String formatBasis,
    @Nullable String venueNote) {

  /** The edition that a yearly mechanism's meeting is of: as stated, else the year of its date. */
  public @Nullable Integer edition() {
    LocalDate start = date.start();
    return editionYear != null || start == null ? editionYear : Integer.valueOf(start.getYear());
  }
}
