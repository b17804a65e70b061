package vn.biennien.dossier.commitments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.timelines.Timeline;
import vn.biennien.shared.Display;

/**
 * A step of a chain: what one document says of an undertaking at one meeting. What other documents
 * say of the same at the same meeting stands beside it.
 *
 * @param chain an id
 * @param target what was to be reached, as this step words it
 * @param side whose step it is: {@code VN}, {@code CN} or {@code BOTH}; a proposal is its
 *     speaker's, anything else of whoever is to do it or says it
 * @param restated 0 for the first time; n where it is said again, with the same force or another,
 *     at the n-th later meeting
 * @param others the same step in other documents
 */
public record CommitmentStep(
    long chain,
    String chainName,
    long commitment,
    String kind,
    String status,
    String summary,
    @Nullable String target,
    @Nullable LocalDate on,
    @Nullable LocalDate until,
    String precision,
    boolean illustrative,
    @Nullable String speaker,
    @Nullable String office,
    String side,
    @Nullable Long meeting,
    @Nullable String meetingTitle,
    CommitmentCitation citation,
    int restated,
    List<CommitmentStep> others) {

  /**
   * Said to be reached or done, asked for, or agreed: reports and announcements restate nothing.
   */
  public boolean asks() {
    return CommitmentKind.of(kind)
        .filter(
            it -> it.proposal() || it == CommitmentKind.AGREED || it == CommitmentKind.DISCUSSED)
        .isPresent();
  }

  boolean isSameAs(CommitmentStep other) {
    return chain == other.chain
        && meeting != null
        && meeting.equals(other.meeting)
        && kind.equals(other.kind)
        && citation.document() != other.citation.document();
  }

  public boolean tells(long id) {
    return commitment == id || others.stream().anyMatch(other -> other.commitment == id);
  }

  /** As a mark of a timeline. */
  public Timeline.Moment moment(Display display) {
    return new Timeline.Moment(
        kind, null, display.label("kind", kind) + ": " + summary, on, until, precision, citation);
  }
}
