package vn.biennien.search.matching;

/**
 * A passage that was found, and how well it answers.
 *
 * @param complete whether it holds every clue
 */
public record PassageScore(long document, long passage, float score, boolean complete) {

  /** What the ranking adds to complete passages, so that they come before all others. */
  public static final float COMPLETE = 1000;

  /** Takes a score of the ranking apart. */
  static PassageScore ranked(long document, long passage, float score) {
    boolean complete = score >= COMPLETE;
    return new PassageScore(document, passage, complete ? score - COMPLETE : score, complete);
  }
}
