package vn.biennien.search.index;

import java.time.Duration;
import java.time.Instant;

/**
 * What comparing the index with the database found. All of it has been mended, or is on its way.
 *
 * @param at when it was begun
 * @param took how long it took, the mending included
 * @param compared how many entries there should be
 * @param missing records that had no entry
 * @param stale entries that were made of something else than the database holds
 * @param orphan entries whose records are not there, or should not be found
 */
public record DriftReport(
    Instant at, Duration took, int compared, int missing, int stale, int orphan) {

  public int found() {
    return missing + stale + orphan;
  }
}
