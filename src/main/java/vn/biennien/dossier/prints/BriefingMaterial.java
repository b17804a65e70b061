package vn.biennien.dossier.prints;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.chains.ChainSilence;
import vn.biennien.dossier.chains.ChainStanding;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.commitments.CommitmentRow;
import vn.biennien.dossier.commitments.CommitmentStep;

/**
 * What is known for a leader before a meeting, each fact with the words that it rests on.
 *
 * @param series of the coming meeting
 * @param year of the coming meeting
 * @param jurisdiction our side, as it is called on {@code today}
 * @param today the day up to which things are told
 * @param meetings earlier ones of the series, the latest first, at most three
 * @param items specific commitments and proposals that concern the jurisdiction, the latest first
 * @param chains that a link of theirs belongs to
 * @param opposite who of the other side sat there last, the latest meeting first
 */
public record BriefingMaterial(
    String series,
    int year,
    String slug,
    String jurisdiction,
    LocalDate today,
    List<Held> meetings,
    List<CommitmentRow> items,
    List<Chain> chains,
    List<Person> opposite) {

  /** A meeting that was held; {@code citation} is where its day is told. */
  public record Held(
      long id,
      String title,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      String precision,
      @Nullable String venues,
      CommitmentCitation citation) {}

  /**
   * A chain with where it stands.
   *
   * @param last its last step
   * @param quiet a later meeting of the series asked for at which nothing is known to have been
   *     said of it; null when there is none
   */
  public record Chain(
      long id,
      String name,
      ChainStanding standing,
      CommitmentStep last,
      CommitmentStep since,
      List<Long> links,
      @Nullable ChainSilence quiet) {}

  /**
   * A person of the other side.
   *
   * @param offices as stated at that meeting, joined
   */
  public record Person(
      long id,
      String name,
      @Nullable String nameZh,
      @Nullable String offices,
      String meeting,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      String precision,
      CommitmentCitation citation) {}
}
