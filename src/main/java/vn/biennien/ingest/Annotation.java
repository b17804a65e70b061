package vn.biennien.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An article's annotation: what it says, each statement with the words that say it. The same form
 * comes in and goes out; its schema is documented in {@code db/sample/README.md}. Ids are local to
 * the annotation.
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
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

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Source(
      String kind,
      String language,
      @Nullable String textKind,
      @Nullable String completeness,
      @Nullable String sha256,
      @Nullable String urlFound,
      @Nullable String urlNote,
      @Nullable String publisher,
      @Nullable String publishedOn,
      boolean illustrative) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Article(
      @Nullable Span title,
      @Nullable String titleNote,
      @Nullable Span author,
      @Nullable Integer cleanStart,
      @Nullable Integer cleanEnd,
      @Nullable Integer bodyStart,
      @Nullable Integer bodyEnd,
      List<Furniture> boilerplate) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Furniture(
      String kind,
      @Nullable Integer lineFrom,
      @Nullable Integer lineTo,
      String quote,
      int start,
      int end,
      @Nullable String note) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
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
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ordinal(
      int value, @Nullable String quote, @Nullable Integer start, @Nullable Integer end) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
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
      List<String> externalEvidence) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Host(String org, @Nullable String side, @Nullable Span mention) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Venue(
      String place,
      String role,
      @Nullable String country,
      @Nullable String precision,
      @Nullable Span mention) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Party(
      String id,
      String nameVi,
      String type,
      String side,
      String role,
      @Nullable Span mention,
      @Nullable String note) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Participant(
      String id,
      String name,
      @Nullable String nameZh,
      boolean named,
      @Nullable Integer count,
      @Nullable String honorific,
      String side,
      @Nullable String provinceOrBody,
      List<Office> offices,
      List<String> roles,
      @Nullable String meeting,
      @Nullable Span mention,
      List<Span> nameMentions,
      List<String> aliases,
      boolean onlyInCaption,
      @Nullable String note) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Office(
      String asStated,
      int start,
      int end,
      String rank,
      @Nullable String org,
      boolean acting,
      @Nullable String note) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Paper(
      String id,
      String type,
      String status,
      String titleVi,
      @Nullable String number,
      @Nullable String symbol,
      @Nullable Integer copies,
      List<String> languages,
      @Nullable String keptAt,
      List<String> signatories,
      @Nullable String meeting,
      @Nullable String date,
      @Nullable String quote,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable Span signingClause,
      @Nullable String note) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Law(
      String id,
      String type,
      String titleVi,
      @Nullable String quote,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String note) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Gate(
      String id,
      String object,
      @Nullable String vn,
      @Nullable String cn,
      @Nullable String currentLevel,
      @Nullable String requestedLevel,
      @Nullable String levelVnSide,
      @Nullable String levelCnSide,
      @Nullable String action,
      @Nullable String vnProvince,
      @Nullable String cnRegion,
      List<String> includes,
      List<String> markers,
      List<Level> levels,
      String quote,
      int start,
      int end,
      @Nullable String note) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Level(
      String side,
      String level,
      String event,
      @Nullable String date,
      String quote,
      int start,
      int end) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Place(
      String name,
      @Nullable String type,
      @Nullable String side,
      @Nullable Span mention,
      @Nullable String note) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      @Nullable String meeting,
      String kind,
      String statusAtArticle,
      String attribution,
      @Nullable String speaker,
      String field,
      List<String> otherFields,
      String summaryVi,
      String quote,
      int start,
      int end,
      List<String> responsible,
      List<String> gatePairs,
      @Nullable String target,
      @Nullable String deadline,
      String specificity,
      @Nullable Span leadIn,
      @Nullable String chain,
      @Nullable String leadAgency,
      List<String> supportingAgencies,
      List<String> addressedTo,
      @Nullable String result,
      @Nullable String obstacle,
      @Nullable String note) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
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
      String quote,
      int start,
      int end,
      @Nullable String note) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Amount(@Nullable BigDecimal value, @Nullable String currency) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Anomaly(
      String kind,
      @Nullable String shouldRead,
      boolean keepAsIs,
      String quote,
      int start,
      int end,
      @Nullable String note) {}
}
