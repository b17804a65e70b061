package vn.biennien.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import vn.biennien.search.index.Facet;
import vn.biennien.search.index.PassageBinder;

/**
 * Which passages of one segment of the index belong to which document, and what these documents are
 * counted, filtered and sorted by. Everything that people narrow by belongs to documents, of which
 * there are far fewer than passages; so it is read once for each segment, and a search only marks
 * the documents that it matches. Segments never change, so what was read is kept until one is
 * closed.
 */
final class SegmentDocuments {

  /** The day of a document whose date is not known. */
  static final int UNKNOWN_DAY = Integer.MIN_VALUE;

  private static final Map<IndexReader.CacheKey, SegmentDocuments> READ = new ConcurrentHashMap<>();

  /** The values of one facet, and which of them each document has. */
  private record Values(String[] values, int[][] of) {}

  private final int[] documents;
  private final long[] ids;
  private final int[] days;
  private final Map<Facet, Values> facets = new EnumMap<>(Facet.class);
  private final Map<Set<String>, FixedBitSet> readable = new ConcurrentHashMap<>();

  static SegmentDocuments of(LeafReader segment) throws IOException {
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    SegmentDocuments known = READ.get(cache.getKey());
    if (known != null) {
      return known;
    }
    var read = new SegmentDocuments(segment);
    if (READ.putIfAbsent(cache.getKey(), read) == null) {
      cache.addClosedListener(READ::remove);
    }
    return read;
  }

  private SegmentDocuments(LeafReader segment) throws IOException {
    documents = new int[segment.maxDoc()];
    Arrays.fill(documents, -1);
    List<Integer> latest = new ArrayList<>();
    ids = number(segment, latest);
    days = new int[ids.length];
    SortedNumericDocValues day = DocValues.getSortedNumeric(segment, PassageBinder.DAY);
    // documents are numbered as they come, but the latest passage of one may stand after another's
    int[] ascending = ordinalsByLatest(latest);
    for (int ordinal : ascending) {
      days[ordinal] = day.advanceExact(latest.get(ordinal)) ? (int) day.nextValue() : UNKNOWN_DAY;
    }
    for (Facet facet : Facet.values()) {
      facets.put(facet, values(segment, facet, latest, ascending));
    }
  }

  /**
   * Numbers the documents. The passage written last tells best what is known of its document:
   * earlier ones may have been replaced.
   */
  private long[] number(LeafReader segment, List<Integer> latest) throws IOException {
    SortedNumericDocValues document = DocValues.getSortedNumeric(segment, PassageBinder.DOCUMENT);
    Map<Long, Integer> ordinals = new HashMap<>();
    long previous = -1;
    int ordinal = -1;
    for (int doc = document.nextDoc(); doc < segment.maxDoc(); doc = document.nextDoc()) {
      long id = document.nextValue();
      if (id != previous || ordinal < 0) {
        ordinal = ordinals.computeIfAbsent(id, key -> ordinals.size());
        previous = id;
        if (ordinal == latest.size()) {
          latest.add(doc);
        }
      }
      documents[doc] = ordinal;
      latest.set(ordinal, doc);
    }
    long[] byOrdinal = new long[ordinals.size()];
    ordinals.forEach((id, number) -> byOrdinal[number] = id);
    return byOrdinal;
  }

  private static int[] ordinalsByLatest(List<Integer> latest) {
    return IntStream.range(0, latest.size())
        .boxed()
        .sorted(Comparator.comparing(latest::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Values values(
      LeafReader segment, Facet facet, List<Integer> latest, int[] ascending) throws IOException {
    SortedSetDocValues stored = DocValues.getSortedSet(segment, facet.code());
    var values = new String[(int) stored.getValueCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = stored.lookupOrd(i).utf8ToString();
    }
    int[][] of = new int[latest.size()][];
    for (int ordinal : ascending) {
      int count = stored.advanceExact(latest.get(ordinal)) ? stored.docValueCount() : 0;
      of[ordinal] = new int[count];
      for (int i = 0; i < count; i++) {
        of[ordinal][i] = (int) stored.nextOrd();
      }
    }
    return new Values(values, of);
  }

  /** How many documents have passages here. */
  int size() {
    return ids.length;
  }

  /** The number of a passage's document here; -1 for none. */
  int of(int passage) {
    return documents[passage];
  }

  long id(int document) {
    return ids[document];
  }

  /** Days since 1970-01-01, or {@link #UNKNOWN_DAY}. */
  int day(int document) {
    return days[document];
  }

  /** The documents whose value of a facet is one of these. */
  FixedBitSet having(Facet facet, Set<String> wanted) {
    Values values = values(facet);
    var chosen = new FixedBitSet(Math.max(1, values.values.length));
    for (int i = 0; i < values.values.length; i++) {
      if (wanted.contains(values.values[i])) {
        chosen.set(i);
      }
    }
    var having = new FixedBitSet(Math.max(1, size()));
    for (int document = 0; document < size(); document++) {
      for (int value : values.of[document]) {
        if (chosen.get(value)) {
          having.set(document);
        }
      }
    }
    return having;
  }

  /**
   * The documents that somebody may read and has narrowed a search to.
   *
   * @param sensitivities what may be read
   * @param filters values that documents must have, any of those of each facet
   */
  FixedBitSet allowed(Set<String> sensitivities, Map<Facet, Set<String>> filters) {
    FixedBitSet allowed =
        readable.computeIfAbsent(sensitivities, known -> having(Facet.SENSITIVITY, sensitivities));
    if (!filters.isEmpty()) {
      allowed = allowed.clone();
      for (Map.Entry<Facet, Set<String>> filter : filters.entrySet()) {
        allowed.and(having(filter.getKey(), filter.getValue()));
      }
    }
    return allowed;
  }

  /** Adds one to the count of each value that a document has. */
  void count(Facet facet, int document, int[] counts) {
    Values values = values(facet);
    for (int value : values.of[document]) {
      counts[value]++;
    }
  }

  String[] names(Facet facet) {
    return values(facet).values;
  }

  private Values values(Facet facet) {
    return Objects.requireNonNull(facets.get(facet));
  }
}
