package vn.biennien.dossier.commitments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentParties;
import vn.biennien.commitment.CommitmentStatus;
import vn.biennien.dossier.citations.CommitmentCitation;

/**
 * A commitment or proposal as lists and prints show it.
 *
 * @param status how it stands itself; {@code last} tells of its chain
 * @param open whether its chain (or, alone, it itself) has not ended
 * @param year under which it is found
 * @param speaker who said it, as stated; null where both sides did or the text does not say
 * @param on the day of its meeting, else of its document
 * @param last the latest step of its chain that says how it stands; null when it is alone
 */
public record CommitmentRow(
    long id,
    CommitmentFacts facts,
    String status,
    boolean open,
    boolean illustrative,
    boolean starting,
    @Nullable Integer year,
    @Nullable LocalDate on,
    @Nullable LocalDate until,
    String precision,
    @Nullable Speaker speaker,
    CommitmentParties parties,
    @Nullable Meeting meeting,
    CommitmentCitation citation,
    @Nullable Last last,
    List<Gate> gates) {

  public String kind() {
    return facts.kind().code();
  }

  public String field() {
    return facts.field();
  }

  public String specificity() {
    return facts.specificity().code();
  }

  public String summary() {
    return facts.summary();
  }

  /** The signing of a paper: with it the item itself is done, whatever the paper asks for. */
  public boolean signing() {
    return CommitmentStatus.SIGNED.is(status) && summary().startsWith("Ký ");
  }

  /**
   * @param person an id, where it is a named person
   */
  public record Speaker(String name, String side, @Nullable Long person) {}

  public record Meeting(
      long id,
      String title,
      String series,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      String precision) {}

  /** A border object that it concerns. */
  public record Gate(String slug, String object, @Nullable String vn, @Nullable String cn) {
    public String name() {
      if (vn == null || cn == null) {
        return vn != null ? vn : String.valueOf(cn);
      }
      return vn + " – " + cn;
    }
  }

  /** A step of the chain. */
  public record Last(
      long id,
      String kind,
      String status,
      String summary,
      @Nullable LocalDate on,
      String precision,
      CommitmentCitation proof) {}

  public String url() {
    return "/commitments/" + id;
  }

 
}
