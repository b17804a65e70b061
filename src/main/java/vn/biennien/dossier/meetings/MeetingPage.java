package vn.biennien.dossier.meetings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.citations.PlainWords;
import vn.biennien.dossier.meetings.Cites.Anomaly;
import vn.biennien.dossier.meetings.Cites.Cite;
import vn.biennien.dossier.meetings.Cites.Source;
import vn.biennien.meeting.ParticipantRole;
import vn.biennien.shared.DateView;
import vn.biennien.shared.HistoricalDate;

/**
 * All that the archive knows of one meeting, as its page shows it.
 *
 * @param facts by name, in the order in which they are shown
 */
record MeetingPage(
    MeetingRow row,
    @Nullable String level,
    Map<String, Fact> facts,
    List<Party> parties,
    Delegations delegations,
    Papers papers,
    List<Instrument> instruments,
    MeetingCommitments commitments,
    List<Figure> figures,
    List<Anomaly> anomalies,
    List<Source> sources,
    Map<String, List<Neighbour>> neighbours) {

  public @Nullable Neighbour neighbour(String relation) {
    List<Neighbour> found = neighbours.getOrDefault(relation, List.of());
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Whether some of what is shown comes from a fictitious text. */
  public boolean someIllustrative() {
    return sources.stream().anyMatch(Source::illustrative);
  }

  public boolean someStarting() {
    return sources.stream().anyMatch(Source::starting);
  }

  /**
   * What the sources say of one thing.
   *
   * @param differ whether they contradict each other
   */
  record Fact(List<Version> versions, boolean differ) {}

  /**
   * One thing that sources say.
   *
   * @param value in words or a code; null for a date
   * @param chosen whether it is what the meeting shows
   * @param external whether it is known only from outside the archive's documents
   * @param notes why it is read so, in words of who described the source
   */
  record Version(
      @Nullable String value,
      @Nullable HistoricalDate day,
      boolean chosen,
      boolean external,
      List<Cite> cites,
      List<Source> uncited,
      List<String> notes) {}

  /**
   * Who took part: a jurisdiction, or a body or group in the words of the source.
   *
   * @param basis {@code stated} or {@code membership}
   */
  record Party(
      @JsonProperty("jurisdiction") @Nullable String slug,
      @JsonProperty("name") String label,
      String side,
      String basis,
      @JsonIgnore boolean host,
      @JsonIgnore List<Cite> cites) {}

  /**
   * The two delegations in the order stated.
   *
   * @param others of both sides together
   * @param mentioned those whom sources only mention
   */
  record Delegations(
      List<Delegate> vn, List<Delegate> cn, List<Delegate> others, List<Delegate> mentioned) {
    public int size() {
      return all().size();
    }

    public List<Delegate> all() {
      return Stream.of(vn, cn, others, mentioned).flatMap(List::stream).toList();
    }
  }

  /**
   * A person or an unnamed group.
   *
   * @param offices as stated then; of another document too where its words differ
   */
  @JsonIncludeProperties({"url", "name", "side", "offices", "roles", "citations"})
  @JsonPropertyOrder({"url", "name", "side", "offices", "roles", "citations"})
  record Delegate(
      @Nullable Long person,
      String name,
      @Nullable String nameZh,
      @Nullable Integer count,
      String side,
      boolean onlyInCaption,
      List<String> offices,
      List<String> roles,
      @JsonProperty("citations") List<Cite> cites) {
    /** Without what the name says already: groups that have none are called by their office. */
    Delegate {
      String called = PlainWords.of(name);
      offices = offices.stream().filter(o -> !called.contains(PlainWords.of(o))).toList();
    }

    /** Null for a group. */
    @JsonProperty
    public @Nullable String url() {
      return person == null ? null : "/people/" + person;
    }

    boolean onlyMentioned() {
      return roles.equals(List.of(ParticipantRole.MENTIONED.code()));
    }
  }

  /** Papers signed at or spoken of by the meeting, and those whose implementation it reviewed. */
  record Papers(Map<String, List<PaperRow>> byStanding) {
    public int size() {
      return byStanding.values().stream().mapToInt(List::size).sum();
    }
  }

  /**
   * A paper.
   *
   * @param standing {@code reviewed}, or a code of {@code document_statuses}
   * @param signatories in the order stated
   * @param text the id of the document that is its full text
   */
  @JsonIncludeProperties({"standing", "type", "title", "symbol", "signatories", "citations"})
  @JsonPropertyOrder({"standing", "type", "title", "symbol", "signatories", "citations"})
  record PaperRow(
      String standing,
      String type,
      String title,
      @Nullable String number,
      @Nullable String symbol,
      @Nullable Integer copies,
      @Nullable String keptAt,
      @Nullable LocalDate datedOn,
      String datePrecision,
      @Nullable Long text,
      List<String> languages,
      List<String> signatories,
      @JsonProperty("citations") List<Cite> cites) {}

  /** A legal instrument that a document about the meeting cites. */
  record Instrument(String type, String title, @Nullable String note, List<Cite> cites) {}

  /** A number that a document about the meeting gives. */
  record Figure(
      String what,
      @Nullable String approx,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String year,
      boolean yearInferred,
      @Nullable String scope,
      Cite cite) {}

  /**
   * Another meeting: {@code previous}, {@code next}, {@code parent}, {@code child}, {@code same}.
   */
  record Neighbour(
      String relation,
      long id,
      String title,
      String series,
      @Nullable Integer ordinal,
      @Nullable Integer editionYear,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision,
      @Nullable String monthDay) {
    public DateView date() {
      return DateView.of(dateStart, dateEnd, datePrecision);
    }
  }
}
