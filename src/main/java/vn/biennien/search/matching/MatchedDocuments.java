package vn.biennien.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import vn.biennien.search.index.Facet;

/**
 * Every document that holds a matching passage: how many there are, how they spread over the
 * facets, and which are the newest. No passage is scored for that.
 *
 * <p>A facet counts what choosing another of its values would find: all filters but its own apply.
 */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
public final class MatchedDocuments {

  /**
   * A segment with the documents matched in it, but for those that another segment has too, and
   * those of them that are found.
   */
  private record Part(SegmentDocuments documents, FixedBitSet matched, FixedBitSet found) {}

  private final List<Part> parts = new ArrayList<>();
  private final PassageSet passages;
  private final Set<String> sensitivities;
  private final Map<Facet, Set<String>> filters;

  /**
   * @param passages that match, whoever may read them
   * @param sensitivities what the reader may read
   * @param filters values that documents must have, any of those of each facet
   */
  static MatchedDocuments of(
      IndexReader index,
      PassageSet passages,
      Set<String> sensitivities,
      Map<Facet, Set<String>> filters)
      throws IOException {
    var matched = new MatchedDocuments(passages, sensitivities, filters);
    for (LeafReaderContext segment : index.leaves()) {
      matched.add(segment);
    }
    matched.leaveOutRepeated();
    for (Part part : matched.parts) {
      part.found.or(part.matched);
      part.found.and(part.documents.allowed(sensitivities, filters));
    }
    return matched;
  }

  private void add(LeafReaderContext segment) throws IOException {
    SegmentDocuments documents = SegmentDocuments.of(segment.reader());
    var matched = new FixedBitSet(Math.max(1, documents.size()));
    int end = segment.docBase + segment.reader().maxDoc();
    for (int p = passages.next(segment.docBase); p < end; p = passages.next(p + 1)) {
      int document = documents.of(p - segment.docBase);
      if (document >= 0) {
        matched.set(document);
      }
    }
    parts.add(new Part(documents, matched, new FixedBitSet(matched.length())));
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

  /** How many documents were found. */
  public long total() {
    return parts.stream().mapToLong(part -> part.found.cardinality()).sum();
  }

  /** The matching passages, whoever may read them. */
  PassageSet passages() {
    return passages;
  }

  /** How many documents have each value of each facet. */
  public Map<Facet, Map<String, Long>> counts() {
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Map<String, Long> ofFacet = new HashMap<>();
      for (Part part : parts) {
        count(part, facet, filters.containsKey(facet) ? without(facet, part) : part.found)
            .forEach((value, documents) -> ofFacet.merge(value, documents, Long::sum));
      }
      counts.put(facet, ofFacet);
    }
    return counts;
  }

  /** What all filters but that of a facet let pass. */
  private FixedBitSet without(Facet facet, Part part) {
    Map<Facet, Set<String>> others = new HashMap<>(filters);
    others.remove(facet);
    FixedBitSet passing = part.matched.clone();
    passing.and(part.documents.allowed(sensitivities, others));
    return passing;
  }

  private Map<String, Long> count(Part part, Facet facet, FixedBitSet documents) {
    String[] names = part.documents.names(facet);
    int[] own = new int[names.length];
    for (int d = next(documents, 0); d >= 0; d = next(documents, d + 1)) {
      part.documents.count(facet, d, own);
    }
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < own.length; i++) {
      String value = own[i] > 0 ? facet.told(names[i], sensitivities) : null;
      if (value != null) {
        counts.put(value, (long) own[i]);
      }
    }
    return counts;
  }

  /**
   * The found documents by their day.
   *
   * @param newestFirst else oldest first; those whose day is not known come last
   */
  public List<Long> byDay(boolean newestFirst, int offset, int size) {
    var dated = new ArrayList<long[]>();
    for (Part part : parts) {
      for (int d = next(part.found, 0); d >= 0; d = next(part.found, d + 1)) {
        dated.add(new long[] {part.documents.id(d), part.documents.day(d)});
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
