package vn.biennien.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.document.SortedNumericDocValuesField;
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

  /** How many passages are fetched at first; more only where they are of too few documents. */
  private static final int FIRST_FETCH = 60;

  /** Of so few matching passages all are looked at. */
  private static final int FEW = 1500;

  private static final int LARGEST_FETCH = 100_000;
  private static final int FETCH_GROWTH = 6;

  private static final Query ALL = new MatchAllDocsQuery();

  private final IndexSearcher searcher;
  private final Set<String> sensitivities;
  private final Map<Facet, Set<String>> filters;
  private final PassageSet readable;
  private final PassageSet narrowed;

  /**
   * @param index of passages
   * @param sensitivities what the reader may read
   * @param filters values that found documents must have, any of those of each facet
   */
  public PassageSearch(
      IndexReader index, Set<String> sensitivities, Map<Facet, Set<String>> filters)
      throws IOException {
    this.searcher = new IndexSearcher(index);
    this.sensitivities = sensitivities;
    this.filters = filters;
    this.readable = ofDocuments(Map.of());
    this.narrowed = filters.isEmpty() ? readable : ofDocuments(filters);
  }

  /** The passages of the documents that may be read and are not filtered out. */
  private PassageSet ofDocuments(Map<Facet, Set<String>> filters) throws IOException {
    var passages = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      SegmentDocuments documents = SegmentDocuments.of(segment.reader());
      FixedBitSet allowed = documents.allowed(sensitivities, filters);
      for (int passage = 0; passage < segment.reader().maxDoc(); passage++) {
        int document = documents.of(passage);
        if (document >= 0 && allowed.get(document)) {
          passages.set(segment.docBase + passage);
        }
      }
    }
    return new PassageSet(passages);
  }

  /** The passages that match, whoever may read them: to be asked for more than once. */
  PassageSet all(Query matching) throws IOException {
    return matching instanceof PassageSet known ? known : PassageSet.of(searcher, matching);
  }

  /**
   * Whether any of these may be read. Filters do not count: what a search means must not change
   * while somebody narrows it.
   */
  boolean finds(Query matching) throws IOException {
    return all(matching).bits().intersects(readable.bits());
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
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      SegmentDocuments all = SegmentDocuments.of(segment.reader());
      FixedBitSet wanted = all.allowed(sensitivities, filters);
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
    return MatchedDocuments.of(searcher.getIndexReader(), all(matching), sensitivities, filters);
  }

  /**
   * The best documents that hold a matching passage, each by its best passages.
   *
   * @param matched those that hold one
   * @param needed how many documents, where there are so many
   * @param passages how many passages of one document are kept
   */
  public List<DocumentScore> bestDocuments(
      Ranking ranking, MatchedDocuments matched, int needed, int passages) throws IOException {
    PassageSet matching = matched.passages();
    int wanted = (int) Math.min(needed, matched.total());
    int fetch = Math.max(FIRST_FETCH, wanted * 2);
    PassageSet few = few(matching);
    // the best of all are almost always readable and match, and Lucene finds them much sooner
    Query ranked = few != null ? few : filters.isEmpty() ? ALL : narrowed;
    List<DocumentScore> best =
        DocumentScore.group(scores(ranked(ranking, ranked, fetch), matching.bits()::get), passages);
    while (best.size() < wanted && fetch < LARGEST_FETCH) {
      best = DocumentScore.group(best(ranking, matching, fetch, null), passages);
      fetch = Math.min(LARGEST_FETCH, fetch * FETCH_GROWTH);
    }
    return best;
  }

  /** Those that may be read and are not filtered out; null where they are not few. */
  private @Nullable PassageSet few(PassageSet passages) {
    FixedBitSet few = passages.bits().clone();
    few.and(narrowed.bits());
    return few.cardinality() <= FEW ? new PassageSet(few) : null;
  }

  /**
   * The best matching passages.
   *
   * @param most how many
   * @param only of these documents, or null for all
   */
  public List<PassageScore> best(
      Ranking ranking, Query matching, int most, @Nullable Set<Long> only) throws IOException {
    Query ofThese =
        only == null
            ? ALL
            : SortedNumericDocValuesField.newSlowSetQuery(
                PassageBinder.DOCUMENT, only.stream().mapToLong(id -> id).toArray());
    Query filter = Clauses.all(List.of(matching, narrowed, ofThese));
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
    List<LeafReaderContext> segments = searcher.getLeafContexts();
    List<PassageScore> scores = new ArrayList<>(found.length);
    for (ScoreDoc hit : found) {
      if (!wanted.test(hit.doc) || !readable.bits().get(hit.doc)) {
        continue;
      }
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(hit.doc, segments));
      int passage = hit.doc - segment.docBase;
      SegmentDocuments documents = SegmentDocuments.of(segment.reader());
      long record = number(segment, PassageBinder.RECORD, passage);
      long document = documents.id(documents.of(passage));
      scores.add(PassageScore.ranked(document, record, hit.score));
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
