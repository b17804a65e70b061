package vn.biennien.search.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long each of many askings took. */
public final class Latencies {

  private static final double NANOS_OF_A_MILLI = 1e6;

  private final List<Long> nanos = new ArrayList<>();

  public void add(long taken) {
    nanos.add(taken);
  }

  public int size() {
    return nanos.size();
  }

  /**
   * The time in milliseconds within which a share of the askings were answered.
   *
   * @param percent that share
   */
  public double percentile(double percent) {
    List<Long> ascending = nanos.stream().sorted().toList();
    int rank = (int) Math.ceil(percent / 100 * ascending.size());
    return ascending.get(Math.max(0, rank - 1)) / NANOS_OF_A_MILLI;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms",
        percentile(50),
        percentile(95),
        percentile(99));
  }
}
