package vn.biennien.meeting;

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
    @Nullable String dateReason,
    @Nullable LocalDate externalStart,
    @Nullable LocalDate externalEnd,
    @Nullable String externalPrecision,
    @Nullable String externalConfidence,
    String format,
    @Nullable String formatBasis,
    @Nullable String venueNote) {

  /** What is entered by hand of a main meeting. */
  public static ReportFacts entered(
      String series,
      @Nullable String name,
      @Nullable String level,
      @Nullable Integer ordinal,
      @Nullable Integer editionYear,
      HistoricalDate date,
      @Nullable String format) {
    return new ReportFacts(
        ReportRole.MAIN.code(),
        series,
        name,
        level,
        ordinal,
        null,
        editionYear,
        date,
        null,
        null,
        null,
        null,
        null,
        null,
        format == null ? MeetingFormat.UNKNOWN.code() : format,
        null,
        null);
  }

  /** The edition that a yearly mechanism's meeting is of: as stated, else the year of its date. */
  public @Nullable Integer edition() {
    LocalDate start = date.start();
    return editionYear != null || start == null ? editionYear : Integer.valueOf(start.getYear());
  }
}
