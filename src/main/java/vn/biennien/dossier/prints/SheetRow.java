package vn.biennien.dossier.prints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentParties;
import vn.biennien.commitment.CommitmentStatus;
import vn.biennien.commitment.Specificity;

/**
 * One commitment as a printed summary shows it.
 *
 * @param saidOn the day of its meeting, else of its document
 * @param gates the border objects that it concerns
 * @param speakerOffice as stated, joined
 * @param last how its chain stands: its last step that says so
 */
public record SheetRow(
    long id,
    CommitmentFacts facts,
    CommitmentParties parties,
    Words words,
    @Nullable LocalDate saidOn,
    @Nullable Integer year,
    @Nullable String gates,
    @Nullable Long meetingId,
    @Nullable String meeting,
    @Nullable String speaker,
    @Nullable String speakerOffice,
    @Nullable Long chainId,
    @Nullable String chain,
    CommitmentStatus status,
    Last last) {

  public boolean specific() {
    return facts.specificity() == Specificity.SPECIFIC;
  }

  /**
   * Where something is written.
   *
   * @param kind a code of {@code document_types}: {@code article} is the press
   * @param passage number of the paragraph
   */
  public record Source(
      String title, String kind, @Nullable String publisher, boolean starting, int passage) {}

  /**
   * The words of the item.
   *
   * @param source whose publisher is the newspaper or site; of an account of the starting archive
   *     the one that it was written from
   */
  public record Words(
      String quote,
      long document,
      long citation,
      Source source,
      boolean illustrative,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      String precision) {}

  /**
   * A step.
   *
   * @param source the document that tells of it
   */
  public record Last(
      CommitmentStatus status,
      @Nullable String summary,
      @Nullable Source source,
      @Nullable LocalDate on,
      @Nullable String precision) {}
}
