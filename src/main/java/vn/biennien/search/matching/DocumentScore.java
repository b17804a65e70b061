package vn.biennien.search.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document that was found, with the passages that answer, best first. */
public record DocumentScore(long document, List<PassageScore> passages) {

  /** Whether its best passage holds every clue. */
  public boolean complete() {
    return passages.getFirst().complete();
  }

  /**
   * Beside its best passage a document shows others only when they answer well; what merely shares
   * a name with the question would push the next document off the page.
   */
  private static final float WORTH_SHOWING = .5f;

  /**
   * The documents of passages that come best first, in the order of their best ones.
   *
   * @param most how many passages of one document are kept
   */
  public static List<DocumentScore> group(List<PassageScore> bestFirst, int most) {
    Map<Long, List<PassageScore>> byDocument = new LinkedHashMap<>();
    float worthShowing =
        bestFirst.stream().map(PassageScore::score).max(Float::compare).orElse(0f) * WORTH_SHOWING;
    for (PassageScore found : bestFirst) {
      List<PassageScore> kept =
          byDocument.computeIfAbsent(found.document(), key -> new ArrayList<>());
      boolean worth = found.complete() || found.score() >= worthShowing;
      if (kept.isEmpty() || worth && kept.size() < most) {
        kept.add(found);
      }
    }
    return byDocument.entrySet().stream()
        .map(entry -> new DocumentScore(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }
}
