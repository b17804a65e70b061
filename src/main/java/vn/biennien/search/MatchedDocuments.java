package vn.biennien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/**
 * Every document that holds a matching passage: how many there are, how they spread over the
 * facets, and which are the newest. No passage is scored for that.
 *
 * <p>A facet counts what choosing another of its values would find: all filters but its own apply.
 */
final class MatchedDocuments {

  /** A segment with the documents matched in it, but for those that an earlier segment has too. */
  private record Part(SegmentDocuments documents, FixedBitSet matched) {}

  private final List<Part> parts = new ArrayList<>();
  private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
  private final List<FixedBitSet> found = new ArrayList<>();
  private final FixedBitSet passages;
  private long total;

  private MatchedDocuments(int maxPassages) {
    passages = new FixedBitSet(Math.max(1, maxPassages));
  }

  /**
   * @param matching passages, whoever may read them
   * @param sensitivities what the reader may read
   * @param filters values that documents must have, any of those of each facet
   */
  static MatchedDocuments of(
      IndexSearcher searcher,
      Query matching,
      Set<String> sensitivities,
      Map<Facet, Set<String>> filters)
      throws IOException {
    var matched = new MatchedDocuments(searcher.getIndexReader().maxDoc());
    searcher.search(matching, matched.collector());
    matched.leaveOutRepeated();
    matched.narrow(sensitivities, filters);
    return matched;
  }

  private Collector collector() {
    return new Collector() {
      @Override
      public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        SegmentDocuments documents = SegmentDocuments.of(segment.reader());
        var matched = new FixedBitSet(Math.max(1, documents.size()));
        parts.add(new Part(documents, matched));
        return new LeafCollector() {
          @Override
          public void setScorer(Scorable scorer) {
            // what is only counted has no score
          }

          @Override
          public void collect(int passage) {
            passages.set(segment.docBase + passage);
            int document = documents.of(passage);
            if (document >= 0) {
              matched.set(document);
            }
          }
        };
      }

      @Override
      public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
      }
    };
  }

  /** A document whose passages were written at different times is in several segments. */
  private void leaveOutRepeated() {
    if (parts.size() < 2) {
      return;
    }
    parts.sort(Comparator.comparingInt((Part part) -> part.documents.size()).reversed());
    Set<Long> small = new HashSet<>();
    for (int i = parts.size() - 1; i >= 0; i--) {
      Part part = parts.get(i);
      FixedBitSet matched = part.matched;
      boolean largest = i == 0;
      for (int d = next(matched, 0); d >= 0; d = next(matched, d + 1)) {
        long id = part.documents.id(d);
        if (largest ? small.contains(id) : !small.add(id)) {
          matched.clear(d);
        }
      }
    }
  }

  private void narrow(Set<String> sensitivities, Map<Facet, Set<String>> filters) {
    Map<Facet, Map<String, Long>> merged = counts;
    for (Facet facet : Facet.values()) {
      merged.put(facet, new HashMap<>());
    }
    for (Part part : parts) {
      part.matched.and(part.documents.readable(sensitivities));
      Map<Facet, FixedBitSet> having = new EnumMap<>(Facet.class);
      filters.forEach((facet, values) -> having.put(facet, part.documents.having(facet, values)));
      FixedBitSet passing = part.matched.clone();
      having.values().forEach(passing::and);
      found.add(passing);
      total += passing.cardinality();
      for (Facet facet : Facet.values()) {
        count(part, facet, without(facet, having, part, passing), sensitivities);
      }
    }
  }

  private static FixedBitSet without(
      Facet facet, Map<Facet, FixedBitSet> having, Part part, FixedBitSet passing) {
    if (!having.containsKey(facet)) {
      return passing;
    }
    FixedBitSet others = part.matched.clone();
    having.forEach((other, documents) -> {
      if (other != facet) {
        others.and(documents);
      }
    });
    return others;
  }

  private void count(Part part, Facet facet, FixedBitSet documents, Set<String> sensitivities) {
    String[] names = part.documents.names(facet);
    int[] own = new int[names.length];
    for (int d = next(documents, 0); d >= 0; d = next(documents, d + 1)) {
      part.documents.count(facet, d, own);
    }
    Map<String, Long> all = counts.get(facet);
    for (int i = 0; i < own.length; i++) {
      String value = own[i] > 0 ? facet.told(names[i], sensitivities) : null;
      if (value != null && all != null) {
        all.merge(value, (long) own[i], Long::sum);
      }
    }
  }

  /** How many documents were found. */
  long total() {
    return total;
  }

  /** Whether a passage matches, whoever may read it. */
  boolean holds(int passage) {
    return passages.get(passage);
  }

  /** The matching passages, whoever may read them, by their numbers in the whole index. */
  FixedBitSet passages() {
    return passages;
  }

  /** How many documents have each value of each facet. */
  Map<Facet, Map<String, Long>> counts() {
    return counts;
  }

  /**
   * The found documents by their day.
   *
   * @param newestFirst else oldest first; those whose day is not known come last
   */
  List<Long> byDay(boolean newestFirst, int offset, int size) {
    var dated = new ArrayList<long[]>();
    for (int i = 0; i < parts.size(); i++) {
      SegmentDocuments documents = parts.get(i).documents;
      FixedBitSet passing = found.get(i);
      for (int d = next(passing, 0); d >= 0; d = next(passing, d + 1)) {
        dated.add(new long[] {documents.id(d), documents.day(d)});
      }
    }
    Comparator<long[]> byDay = Comparator.comparingLong(document -> document[1]);
    dated.sort(
        Comparator.comparing((long[] document) -> document[1] == SegmentDocuments.UNKNOWN_DAY)
            .thenComparing(newestFirst ? byDay.reversed() : byDay)
            .thenComparing(document -> document[0], Comparator.reverseOrder()));
    return dated.stream().skip(offset).limit(size).map(document -> document[0]).toList();
  }

  private static int next(FixedBitSet documents, int from) {
    if (from >= documents.length()) {
      return -1;
    }
    int next = documents.nextSetBit(from);
    return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
  }
}
