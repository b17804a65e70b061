package vn.biennien.dossier.meetings;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.DateView;

/**
 * A meeting as lists show it.
 *
 * @param ordinalInferred whether no source states the ordinal
 * @param dateReason why the date is no more precise, in words of who described the source
 * @param commitments how many items the readable documents tell of it
 */
@JsonIncludeProperties({
  "id",
  "url",
  "title",
  "series",
  "ordinal",
  "edition_year",
  "date",
  "format",
  "jurisdictions"
})
@JsonPropertyOrder({
  "id",
  "url",
  "title",
  "series",
  "ordinal",
  "edition_year",
  "date",
  "format",
  "jurisdictions"
})
public record MeetingRow(
    long id,
    String title,
    String series,
    @Nullable Integer ordinal,
    boolean ordinalInferred,
    @Nullable Integer editionYear,
    @Nullable LocalDate dateStart,
    @Nullable LocalDate dateEnd,
    String datePrecision,
    @Nullable String monthDay,
    @Nullable String dateReason,
    String format,
    int commitments,
    Standing standing,
    List<Attendee> attendees,
    List<String> venues) {

  /**
   * On what kind of documents our knowledge of a meeting stands.
   *
   * @param press whether only articles tell of it (domain rule 2)
   * @param starting whether all of them are of the starting archive
   * @param illustrative whether all of them are fictitious
   * @param mentioned whether all only mention it in passing
   */
  record Standing(boolean press, boolean starting, boolean illustrative, boolean mentioned) {}

  /**
   * A jurisdiction that attended.
   *
   * @param label its name then, and what became of it
   * @param basis {@code stated} by a source, or {@code membership} of the mechanism in that year
   */
  record Attendee(String slug, String label, String side, @Nullable String nameZh, String basis) {
    public boolean inferred() {
      return basis.equals("membership");
    }
  }

  public boolean press() {
    return standing.press() && !standing.illustrative();
  }

  public boolean illustrative() {
    return standing.illustrative();
  }

  public boolean mentioned() {
    return standing.mentioned();
  }

  @JsonProperty
  public String url() {
    return "/meetings/" + id;
  }

  @JsonProperty
  public DateView date() {
    return DateView.of(dateStart, dateEnd, datePrecision);
  }

  public boolean someInferred() {
    return attendees.stream().anyMatch(Attendee::inferred);
  }

  public List<Attendee> attendees(String side) {
    return attendees.stream().filter(a -> a.side().equals(side)).toList();
  }

  /** The slugs of those who attended. */
  @JsonProperty
  public List<String> jurisdictions() {
    return attendees.stream().map(Attendee::slug).distinct().toList();
  }
}
