package vn.biennien.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.gate.GateMention;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.Participation;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.PartialDay;

/**
 * An undertaking as a text states it, before it is a record.
 *
 * @param localId its name in the document's annotation
 * @param report what the document says of the meeting at which it was said
 */
public record StatedCommitment(
    Document document,
    int position,
    String localId,
    @Nullable MeetingReport report,
    @Nullable Participation speaker,
    @Nullable Citation leadIn,
    Citation words,
    CommitmentFacts facts,
    List<String> otherFields,
    CommitmentParties parties,
    List<GateMention> gates) {

  /**
   * The day on which it was said: that of its meeting as the document tells it, else as the archive
   * knows it, else that of the document.
   */
  PartialDay on() {
    if (report != null && report.facts().date().start() != null) {
      return PartialDay.startOf(report.facts().date());
    }
    if (report != null && report.meeting().date().start() != null) {
      return PartialDay.startOf(report.meeting().date());
    }
    var published = document.provenance().publishedOn();
    return published == null ? PartialDay.UNKNOWN : new PartialDay(published, DatePrecision.DAY);
  }
}
