package vn.biennien.search.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands.
 *
 * @param made the analysis that made the index; null while it is not complete
 * @param analysis the analysis of this program
 * @param entries how many entries it holds, by what {@link IndexMapping#KINDS} calls them; empty
 *     while there is no index to count in
 * @param lastCheck null if nothing has been compared since the start
 */
record IndexOverview(
    IndexState state,
    IndexProgress progress,
    @Nullable String made,
    String analysis,
    IndexOutbox.Counts outbox,
    Map<String, Integer> entries,
    @Nullable DriftReport lastCheck) {

  /** Whether it was made by another analysis than this program's. */
  public boolean rebuildDue() {
    return made != null && !made.equals(analysis);
  }
}
