package vn.biennien.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.Facet;
import vn.biennien.search.index.PassageBinder;
import vn.biennien.search.query.Clauses;
import vn.biennien.search.query.Ranking;
import vn.biennien.search.query.TermCounts;

/**
 * Asks one state of the index for passages, on behalf of one reader who has narrowed the search.
 * Counting and ranking are asked apart: ranking may then skip what cannot be among the best, and
 * counting need not score.
 */
public final class PassageSearch {

  /** The documents that match, which may still be being counted. */
  @FunctionalInterface
  public interface Counting {
    MatchedDocuments matched() throws IOException;
  }

  /** How many passages are fetched at first; more only where they are of too few documents. */
  private static final int FIRST_FETCH = 60;

  /**
   * From so many on, what is ranked is ranked while the matching ones are still being counted. Of
   * fewer the counting is soon done, and tells what need not be ranked.
   */
  private static final int MANY = 200_000;

  /** Of so few matching passages all are looked at. */
  private static final int FEW = 1500;

  private static final int LARGEST_FETCH = 100_000;
  private static final int FETCH_GROWTH = 6;

  private static final Query ALL = new MatchAllDocsQuery();

  private final IndexSearcher searcher;
  private final int many;
  private final Set<String> sensitivities;
  private final Map<Facet, Set<String>> filters;
  private final ReadableDocuments readable;
  private final ReadableDocuments narrowed;

  /**
   * @param index of passages
   * @param sensitivities what the reader may read
   * @param filters values that found documents must have, any of those of each facet
   */
  public PassageSearch(
      IndexReader index, Set<String> sensitivities, Map<Facet, Set<String>> filters)
      throws IOException {
    this(index, sensitivities, filters, MANY);
  }

  /**
   * @param many from so many passages on, they are ranked while those that match are counted
   */
  public PassageSearch(
      IndexReader index, Set<String> sensitivities, Map<Facet, Set<String>> filters, int many)
      throws IOException {
    this.searcher = new IndexSearcher(index);
    this.many = many;
    this.sensitivities = sensitivities;
    this.filters = filters;
    this.readable = new ReadableDocuments(index.leaves(), sensitivities, Map.of(), null);
    this.narrowed =
        filters.isEmpty()
            ? readable
            : new ReadableDocuments(index.leaves(), sensitivities, filters, null);
  }

  /** The passages that match, whoever may read them: to be asked for more than once. */
  PassageSet all(Query matching) throws IOException {
    return PassageSet.of(searcher, matching);
  }

  /**
   * Whether any of these may be read. Filters do not count: what a search means must not change
   * while somebody narrows it.
   */
  boolean finds(PassageSet passages) throws IOException {
    return few(passages, readable, 0) == null;
  }

  /** How many passages that may be read hold a term, narrowed or not. */
  public TermCounts counts() {
    return new TermCounts(searcher.getIndexReader(), readable);
  }

  /** The documents that the search is narrowed to; null where it is not. */
  public @Nullable Set<Long> narrowedTo() throws IOException {
    if (filters.isEmpty()) {
      return null;
    }
    Set<Long> documents = new HashSet<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      SegmentDocuments all = SegmentDocuments.of(segment.reader());
      FixedBitSet wanted = narrowed.in(segment);
      for (int document = 0; document < all.size(); document++) {
        if (wanted.get(document)) {
          documents.add(all.id(document));
        }
      }
    }
    return documents;
  }

  /** Changes whenever something in the index does. */
  public Object state() {
    return ArchiveIndex.state(searcher.getIndexReader());
  }

  /** All documents that hold a matching passage. */
  public MatchedDocuments documents(Query matching) throws IOException {
    PassageSet passages = matching instanceof PassageSet known ? known : all(matching);
    return MatchedDocuments.of(searcher.getIndexReader(), passages, sensitivities, filters);
  }

  /**
   * The best documents that hold a matching passage, each by its best passages.
   *
   * @param counted those that hold one
   * @param needed how many documents, where there are so many
   * @param passages how many passages of one document are kept
   */
  public List<DocumentScore> bestDocuments(
      Ranking ranking, Query matching, Counting counted, int needed, int passages)
      throws IOException {
    ScoreDoc[] likely =
        isLarge() ? ranked(ranking, all(), Math.max(FIRST_FETCH, needed * 2)) : null;
    MatchedDocuments matched = counted.matched();
    int wanted = (int) Math.min(needed, matched.total());
    int fetch = Math.max(FIRST_FETCH, wanted * 2);
    PassageSet few = few(matched.passages(), narrowed, FEW);
    if (few != null || likely == null) {
      likely = ranked(ranking, few != null ? few : all(), fetch);
    }
    List<DocumentScore> best =
        DocumentScore.group(scores(likely, matched.passages()::contains), passages);
    while (best.size() < wanted && fetch < LARGEST_FETCH) {
      best = DocumentScore.group(best(ranking, matching, fetch, null), passages);
      fetch = Math.min(LARGEST_FETCH, fetch * FETCH_GROWTH);
    }
    return best;
  }

  /** Whether it takes so long to count what matches that other things can be done meanwhile. */
  public boolean isLarge() {
    return searcher.getIndexReader().maxDoc() >= many;
  }

  /**
   * What is ranked where many passages match: the best of all are almost always readable and match,
   * and Lucene finds them much sooner than the best of those that are and do.
   */
  private Query all() {
    return filters.isEmpty() ? ALL : narrowed;
  }

  /** Those of some documents; null where they are more than so many. */
  private @Nullable PassageSet few(PassageSet passages, ReadableDocuments documents, int most)
      throws IOException {
    var few = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    int found = 0;
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      SegmentDocuments all = SegmentDocuments.of(segment.reader());
      FixedBitSet wanted = documents.in(segment);
      int end = segment.docBase + segment.reader().maxDoc();
      for (int p = passages.next(segment.docBase); p < end; p = passages.next(p + 1)) {
        int document = all.of(p - segment.docBase);
        if (document >= 0 && wanted.get(document)) {
          found++;
          if (found > most) {
            return null;
          }
          few.set(p);
        }
      }
    }
    return new PassageSet(few);
  }

  /**
   * The best matching passages.
   *
   * @param most how many
   * @param only of these documents, or null for all
   */
  public List<PassageScore> best(
      Ranking ranking, Query matching, int most, @Nullable Set<Long> only) throws IOException {
    ReadableDocuments documents =
        only == null
            ? narrowed
            : new ReadableDocuments(
                searcher.getIndexReader().leaves(), sensitivities, filters, only);
    Query filter = Clauses.all(List.of(matching, documents));
    return scores(ranked(ranking, filter, most), passage -> true);
  }

  private ScoreDoc[] ranked(Ranking ranking, Query filter, int most) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(ranking.query(), Occur.MUST)
            .add(filter, Occur.FILTER)
            .build();
    return ranking.searcher(searcher.getIndexReader()).search(query, atMost(most)).scoreDocs;
  }

  private int atMost(int passages) {
    return Math.max(1, Math.min(passages, searcher.getIndexReader().maxDoc()));
  }

  private List<PassageScore> scores(ScoreDoc[] found, IntPredicate wanted) throws IOException {
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    List<PassageScore> scores = new ArrayList<>(found.length);
    for (ScoreDoc hit : found) {
      if (!wanted.test(hit.doc)) {
        continue;
      }
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(hit.doc, segments));
      int passage = hit.doc - segment.docBase;
      SegmentDocuments documents = SegmentDocuments.of(segment.reader());
      int document = documents.of(passage);
      if (document >= 0 && readable.in(segment).get(document)) {
        long record = number(segment, PassageBinder.RECORD, passage);
        scores.add(PassageScore.ranked(documents.id(document), record, hit.score));
      }
    }
    return scores;
  }

  /** A number that is kept with an entry of the index. */
  public static long number(LeafReaderContext segment, String field, int entry) throws IOException {
    SortedNumericDocValues numbers = DocValues.getSortedNumeric(segment.reader(), field);
    if (!numbers.advanceExact(entry)) {
      throw new IllegalStateException("an entry without " + field);
    }
    return numbers.nextValue();
  }
}
