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
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreCachingWrappingScorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Every document that holds a matching passage: how many there are, how they spread over the
 * facets, and which are the newest. No passage is scored for that; where the best are wanted too,
 * the same pass over the matching passages scores them, since it must look at each anyway.
 *
 * <p>A facet counts what choosing another of its values would find: all filters but its own apply.
 */
final class MatchedDocuments {

  /**
   * A segment with the documents matched in it, and those of them that may be shown and hold every
   * concept in one passage; but for those that an earlier segment has too.
   */
  private record Part(SegmentDocuments documents, FixedBitSet matched, FixedBitSet complete) {

    static Part of(SegmentDocuments documents) {
      int size = Math.max(1, documents.size());
      return new Part(documents, new FixedBitSet(size), new FixedBitSet(size));
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
  private final List<FixedBitSet> found = new ArrayList<>();
  private ScoreDoc[] best = {};
  private long total;

  private MatchedDocuments() {}

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
    var matched = new MatchedDocuments();
    searcher.search(matching, matched.collector());
    matched.narrow(sensitivities, filters);
    return matched;
  }

  /**
   * The same, with the best passages.
   *
   * @param shown the documents that the reader may read and has narrowed the search to
   * @param most how many passages
   */
  static MatchedDocuments ranked(
      IndexSearcher searcher,
      Query ranking,
      Query matching,
      ReadableDocuments shown,
      int most,
      Set<String> sensitivities,
      Map<Facet, Set<String>> filters)
      throws IOException {
    var matched = new MatchedDocuments();
    Query query =
        new BooleanQuery.Builder().add(ranking, Occur.MUST).add(matching, Occur.FILTER).build();
    TopScoreDocCollector top =
        new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE).newCollector();
    searcher.search(query, matched.rankingCollector(top, shown));
    matched.best = top.topDocs().scoreDocs;
    matched.narrow(sensitivities, filters);
    return matched;
  }

  private Part part(LeafReaderContext segment) throws IOException {
    Part part = Part.of(SegmentDocuments.of(segment.reader()));
    parts.add(part);
    return part;
  }

  private Collector collector() {
    return new Collector() {
      @Override
      public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        Part part = part(segment);
        return new LeafCollector() {
          @Override
          public void setScorer(Scorable scorer) {
            // what is only counted has no score
          }

          @Override
          public void collect(int passage) {
            int document = part.documents.of(passage);
            if (document >= 0) {
              part.matched.set(document);
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

  private Collector rankingCollector(TopScoreDocCollector top, ReadableDocuments shown) {
    return new Collector() {
      @Override
      public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        return ScoreCachingWrappingScorer.wrap(
            new RankingCollector(part(segment), shown.in(segment), top.getLeafCollector(segment)));
      }

      @Override
      public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
      }
    };
  }

  /** Takes the passages of one segment, of which only those shown compete for the best. */
  private static final class RankingCollector implements LeafCollector {

    private final Part part;
    private final FixedBitSet shown;
    private final LeafCollector top;
    private @Nullable Scorable scorer;

    RankingCollector(Part part, FixedBitSet shown, LeafCollector top) {
      this.part = part;
      this.shown = shown;
      this.top = top;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      this.scorer = scorer;
      top.setScorer(scorer);
    }

    @Override
    public void collect(int passage) throws IOException {
      int document = part.documents.of(passage);
      if (document < 0) {
        return;
      }
      part.matched.set(document);
      if (shown.get(document)) {
        top.collect(passage);
        if (scorer != null && scorer.score() >= PassageScore.COMPLETE) {
          part.complete.set(document);
        }
      }
    }
  }

  /** A document whose passages were written at different times is in several segments. */
  private void leaveOutRepeated(Function<Part, FixedBitSet> marked) {
    if (parts.size() < 2) {
      return;
    }
    parts.sort(Comparator.comparingInt((Part part) -> part.documents.size()).reversed());
    Set<Long> small = new HashSet<>();
    for (int i = parts.size() - 1; i >= 0; i--) {
      Part part = parts.get(i);
      FixedBitSet documents = marked.apply(part);
      boolean largest = i == 0;
      for (int d = next(documents, 0); d >= 0; d = next(documents, d + 1)) {
        long id = part.documents.id(d);
        if (largest ? small.contains(id) : !small.add(id)) {
          documents.clear(d);
        }
      }
    }
  }

  private void narrow(Set<String> sensitivities, Map<Facet, Set<String>> filters) {
    leaveOutRepeated(Part::matched);
    leaveOutRepeated(Part::complete);
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
        count(part, facet, without(facet, having, part, passing));
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

  private void count(Part part, Facet facet, FixedBitSet documents) {
    String[] names = part.documents.names(facet);
    int[] own = new int[names.length];
    for (int d = next(documents, 0); d >= 0; d = next(documents, d + 1)) {
      part.documents.count(facet, d, own);
    }
    Map<String, Long> all = counts.get(facet);
    for (int i = 0; i < own.length; i++) {
      if (own[i] > 0 && all != null) {
        all.merge(names[i], (long) own[i], Long::sum);
      }
    }
  }

  /** How many documents were found. */
  long total() {
    return total;
  }

  /** How many documents hold every concept in one passage; known only where the best are. */
  long complete() {
    return parts.stream().mapToLong(part -> part.complete.cardinality()).sum();
  }

  /** The best passages; none where they were not asked for. */
  ScoreDoc[] best() {
    return best;
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
