package vn.biennien.search.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.biennien.search.matching.Latencies;

/**
 * Asks the same queries in several ways, one after the other for each query, so that whatever else
 * the machine does slows all of them alike. Each time they come in another order: one way warms the
 * caches for the next, or empties them. What counts are the ratios.
 */
final class SearchBenchmark {

  /** One way to answer. */
  @FunctionalInterface
  interface Way {

    /** Answers, and says how many nanoseconds that took. */
    long nanos(ManyQueries.Asked asked) throws Exception;
  }

  private final Random random = new Random(5);
  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final Map<String, Latencies> latencies = new LinkedHashMap<>();

  void add(String name, Way way) {
    ways.put(name, way);
  }

  /** Asks without measuring. */
  void warmUp(List<ManyQueries.Asked> queries) throws Exception {
    ask(queries, new LinkedHashMap<>());
  }

  void measure(List<ManyQueries.Asked> queries) throws Exception {
    latencies.clear();
    ask(queries, latencies);
  }

  private void ask(List<ManyQueries.Asked> queries, Map<String, Latencies> into) throws Exception {
    List<String> names = new ArrayList<>(ways.keySet());
    for (ManyQueries.Asked query : queries) {
      Collections.shuffle(names, random);
      for (String name : names) {
        long nanos = ways.get(name).nanos(query);
        into.computeIfAbsent(name, key -> new Latencies()).add(nanos);
      }
    }
  }

  double percentile(String name, double percent) {
    return latencies.get(name).percentile(percent);
  }

  /** How many times as long one way takes as another. */
  String ratio(String slow, String fast) {
    return String.format(
        Locale.ROOT,
        "%s / %s: p50 %.2f, p99 %.2f",
        slow,
        fast,
        percentile(slow, 50) / percentile(fast, 50),
        percentile(slow, 99) / percentile(fast, 99));
  }

  @Override
  public String toString() {
    var lines = new StringBuilder();
    for (String name : ways.keySet()) {
      lines.append("  %-26s %s%n".formatted(name, latencies.get(name)));
    }
    return lines.toString();
  }
}
