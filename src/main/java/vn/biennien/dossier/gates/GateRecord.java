package vn.biennien.dossier.gates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.commitments.CommitmentRow;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.gate.LevelCode;
import vn.biennien.shared.Code;

/**
 * All that is known of one gate pair or other border object.
 *
 * @param mentions what documents say of it, the latest first
 * @param passages every paragraph that speaks of it
 * @param chains of which a link concerns it
 * @param specific what concerns it and is specific
 * @param general what concerns it in general words
 * @param figures stated in a paragraph that names it, or of which it is the scope
 */
public record GateRecord(
    GateRow row,
    @Nullable Place place,
    List<Marker> markers,
    List<Mention> mentions,
    List<GatePassages.Paragraph> passages,
    List<Meeting> meetings,
    Collection<List<CommitmentStep>> chains,
    List<CommitmentRow> specific,
    List<CommitmentRow> general,
    List<Figure> figures,
    List<Related> related) {

  /** Somebody who spoke of it, with what they said, the latest first. */
  public record Speaker(CommitmentRow.Speaker who, List<CommitmentRow> said) {}

  /** A number that a document states of it. */
  public record Figure(
      String what,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String approx,
      @Nullable String year,
      CommitmentCitation citation) {}

  /** Those who are named and said something of it, who spoke last first. */
  public List<Speaker> speakers() {
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    Stream.concat(specific.stream(), general.stream())
        .filter(row -> row.speaker() != null && row.speaker().person() != null)
        .forEach(row ->
            speakers
                .computeIfAbsent(
                    String.valueOf(Objects.requireNonNull(row.speaker()).person()),
                    _ -> new Speaker(Objects.requireNonNull(row.speaker()), new ArrayList<>()))
                .said()
                .add(row));
    return List.copyOf(speakers.values());
  }

  /** Where it lies. */
  public record Place(BigDecimal latitude, BigDecimal longitude, boolean approximate) {}

  /** A border marker that a document names with it. */
  public record Marker(String marker, CommitmentCitation citation) {}

  /** What one document says of it. A requested level is only asked for. */
  public record Mention(
      @Nullable String currentLevel,
      @Nullable String requestedLevel,
      @Nullable String levelVnSide,
      @Nullable String levelCnSide,
      @Nullable String action,
      @Nullable LocalDate on,
      @Nullable LocalDate until,
      String precision,
      boolean illustrative,
      CommitmentCitation citation) {

    /** A level that is asked for and not there yet. */
    public boolean requests() {
      return requestedLevel != null
          && !LevelCode.NA.is(requestedLevel)
          && !requestedLevel.equals(currentLevel);
    }

    /** Whether the document calls it a gate of a certain level. */
    public boolean states() {
      return levelVnSide != null
          || levelCnSide != null
          || (currentLevel != null && !Code.isOneOf(currentLevel, LevelCode.GENERIC, LevelCode.NA));
    }
  }

  /**
   * @param commitments how many of its commitments and proposals concern the object
   */
  public record Meeting(
      long id,
      String title,
      String series,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      String precision,
      int commitments) {}

  /**
   * Another object.
   *
   * @param how {@code includes}, {@code included} or {@code name} when it only bears the same name
   */
  public record Related(CommitmentRow.Gate gate, String how) {}

  /** How many paragraphs there are, shown or not. */
  public long passagesTotal() {
    return passages.isEmpty() ? 0 : passages.getFirst().total();
  }

  public List<Mention> requests() {
    return mentions.stream().filter(Mention::requests).toList();
  }

  public List<Mention> statements() {
    return mentions.stream().filter(Mention::states).toList();
  }
}
