package vn.biennien.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentParties;
import vn.biennien.document.Furniture;
import vn.biennien.document.Outline;
import vn.biennien.document.Provenance;
import vn.biennien.gate.GateFacts;
import vn.biennien.meeting.Participation.Attendance;
import vn.biennien.meeting.Party.PartyFacts;
import vn.biennien.paper.Paper.PaperFacts;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.PartialDay;

/**
 * An article's annotation: what it says, each statement with the words that say it. The same form
 * comes in and goes out; its schema is documented in {@code db/sample/README.md}. Ids are local to
 * the annotation. Where a record holds what a document says in a shape of its own, that shape
 * stands in here too, so that a fact has one list of its parts.
 */
record Annotation(
    String schemaVersion,
    String id,
    Source source,
    Article article,
    List<Meeting> meetings,
    List<Party> parties,
    List<Participant> participants,
    List<Paper> documents,
    List<Law> legalInstruments,
    List<Gate> gatePairs,
    List<Place> places,
    List<Item> commitments,
    List<Figure> figures,
    List<Anomaly> anomalies,
    List<String> annotatorNotes) {

  /** Writes the form: what is not known is left out. */
  static final JsonMapper FORM =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addMixIn(CommitmentFacts.class, CommitmentNames.class)
          .addMixIn(PartyFacts.class, PartyNames.class)
          .addMixIn(Attendance.class, AttendanceNames.class)
          .addMixIn(PaperFacts.class, PaperNames.class)
          .addMixIn(Provenance.class, ProvenanceNames.class)
          .addMixIn(Furniture.class, FurnitureNames.class)
          .build();

  /** What the form calls otherwise than the archive. */
  private interface CommitmentNames {
    @JsonProperty("summary_vi")
    String summary();
  }

  private interface PartyNames {
    @JsonProperty("name_vi")
    String name();
  }

  private interface AttendanceNames {
    @JsonProperty("province_or_body")
    String body();
  }

  private interface PaperNames {
    @JsonProperty("title_vi")
    String title();

    @JsonIgnore
    LocalDate datedOn();

    @JsonIgnore
    String datePrecision();
  }

  private interface ProvenanceNames {
    @JsonProperty("url_found")
    String sourceUrl();

    @JsonProperty("url_note")
    String sourceNote();
  }

  private interface FurnitureNames {
    @JsonProperty("start")
    int startAt();

    @JsonProperty("end")
    int endAt();
  }

  record Source(@JsonUnwrapped Provenance provenance, @Nullable String sha256) {}

  record Article(
      @Nullable Span title,
      @Nullable Span author,
      @JsonUnwrapped Outline outline,
      List<Furniture> boilerplate) {}

  record Meeting(
      String id,
      String role,
      String series,
      @Nullable String seriesNameVi,
      @Nullable String level,
      @Nullable Ordinal ordinal,
      @Nullable Integer ordinalExternal,
      @Nullable Integer editionYear,
      @Nullable Span nameMention,
      When date,
      String format,
      @Nullable String formatBasis,
      @Nullable Span formatMention,
      List<Host> host,
      List<Venue> venues,
      @Nullable String venueNote,
      @Nullable Span theme,
      List<String> reviews) {}

  /** Which of its series; the words may be missing where only the number is known. */
  record Ordinal(int value, @JsonUnwrapped @Nullable Span words) {}

  record When(
      List<Span> stated,
      List<Span> basisQuotes,
      @Nullable String start,
      @Nullable String end,
      String precision,
      @Nullable String monthDay,
      @Nullable String timeOfDay,
      @Nullable String reasoning,
      @Nullable String externalStart,
      @Nullable String externalEnd,
      @Nullable String externalPrecision,
      @Nullable String externalConfidence,
      List<String> externalEvidence) {

    /** The archive's date; empty when the start and end are not what the precision says. */
    Optional<HistoricalDate> known() {
      return switch (DatePrecision.of(precision)) {
        case UNKNOWN ->
            start == null && end == null ? Optional.of(HistoricalDate.UNKNOWN) : Optional.empty();
        case DAY_NO_YEAR ->
            start == null && end == null && isMonthDay()
                ? Optional.of(new HistoricalDate(null, null, DatePrecision.DAY_NO_YEAR, monthDay))
                : Optional.empty();
        default -> span();
      };
    }

    private boolean isMonthDay() {
      return monthDay != null
          && HistoricalDate.parse("2024-" + monthDay).isPresent()
          && monthDay.length() == 5;
    }

    private Optional<HistoricalDate> span() {
      String precise = DatePrecision.DAY_RANGE.is(precision) ? DatePrecision.DAY.code() : precision;
      Optional<HistoricalDate> first =
          HistoricalDate.parse(start).filter(d -> d.precision().equals(precise));
      Optional<HistoricalDate> last =
          end == null
              ? first
              : HistoricalDate.parse(end).filter(d -> d.precision().equals(precise));
      LocalDate from = first.map(HistoricalDate::start).orElse(null);
      LocalDate to = last.map(HistoricalDate::end).orElse(null);
      boolean fits =
          from != null
              && to != null
              && switch (DatePrecision.of(precision)) {
                case DAY -> from.equals(to);
                case DAY_RANGE -> from.isBefore(to);
                default -> !to.isBefore(from);
              };
      return fits ? Optional.of(new HistoricalDate(from, to, precision, null)) : Optional.empty();
    }
  }

  record Host(String org, @Nullable String side, @Nullable Span mention) {}

  record Venue(
      String place,
      String role,
      @Nullable String country,
      @Nullable String precision,
      @Nullable Span mention) {}

  record Party(String id, @JsonUnwrapped PartyFacts facts, @Nullable Span mention) {}

  record Participant(
      String id,
      @JsonUnwrapped Attendance facts,
      List<Office> offices,
      List<String> roles,
      @Nullable String meeting,
      @Nullable Span mention,
      List<Span> nameMentions,
      List<String> aliases) {}

  record Office(
      String asStated,
      int start,
      int end,
      String rank,
      @Nullable String org,
      boolean acting,
      @Nullable String note) {}

  record Paper(
      String id,
      @JsonUnwrapped PaperFacts facts,
      List<String> languages,
      List<String> signatories,
      @Nullable String meeting,
      @JsonUnwrapped @Nullable Span words,
      @Nullable Span signingClause) {

    @JsonProperty("date")
    @Nullable String date() {
      return new PartialDay(facts.datedOn(), facts.datePrecision()).iso();
    }
  }

  record Law(
      String id,
      String type,
      String titleVi,
      @JsonUnwrapped @Nullable Span words,
      @Nullable String note) {}

  record Gate(
      String id,
      @JsonUnwrapped GateFacts facts,
      List<String> includes,
      List<String> markers,
      List<Level> levels,
      @JsonUnwrapped Span words) {}

  record Level(
      String side, String level, String event, @Nullable String date, @JsonUnwrapped Span words) {}

  record Place(
      String name,
      @Nullable String type,
      @Nullable String side,
      @Nullable Span mention,
      @Nullable String note) {}

  record Item(
      String id,
      @Nullable String meeting,
      @Nullable String speaker,
      @JsonUnwrapped CommitmentFacts facts,
      List<String> otherFields,
      @JsonUnwrapped CommitmentParties parties,
      @JsonUnwrapped Span words,
      List<String> gatePairs,
      @Nullable Span leadIn,
      @Nullable String chain) {}

  record Figure(
      String id,
      String what,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String approx,
      @Nullable String year,
      @Nullable String yearBasis,
      @Nullable String scope,
      @Nullable Amount normalized,
      @JsonUnwrapped Span words,
      @Nullable String note) {}

  record Amount(@Nullable BigDecimal value, @Nullable String currency) {}

  record Anomaly(
      String kind,
      @Nullable String shouldRead,
      boolean keepAsIs,
      @JsonUnwrapped Span words,
      @Nullable String note) {}
}
