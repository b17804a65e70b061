package vn.biennien.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one commitment or proposal.
 *
 * @param attribution {@code explicit}, or {@code inherited} when the leading verb stands in an
 *     earlier sentence
 * @param offices the speaker's, as stated then
 * @param speakerAt the words that name the speaker
 * @param leadIn the words that lead in
 * @param press whether its meeting is known only from the press
 * @param steps of its chain; empty when it is alone
 */
public record CommitmentRecord(
    CommitmentRow row,
    String attribution,
    List<String> otherFields,
    List<String> offices,
    @Nullable CommitmentCitation speakerAt,
    @Nullable CommitmentCitation leadIn,
    boolean press,
    List<Concerned> gates,
    List<Change> history,
    List<CommitmentStep> steps) {

  /** A border object that it concerns, with what the document says of it and asks for. */
  public record Concerned(
      CommitmentRow.Gate gate,
      @Nullable String currentLevel,
      @Nullable String requestedLevel,
      @Nullable String action,
      CommitmentCitation citation) {}

  /**
   * A status with its dated source.
   *
   * @param paper the title of the attached paper, where that is the source
   */
  public record Change(
      String status,
      @Nullable LocalDate on,
      String precision,
      @Nullable CommitmentCitation citation,
      @Nullable String paper) {}
}
