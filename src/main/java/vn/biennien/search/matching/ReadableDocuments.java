package vn.biennien.search.matching;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.search.index.Facet;

/**
 * The passages of documents that a reader may read and has narrowed the search to. Where that is
 * all of them, it asks nothing of Lucene.
 */
final class ReadableDocuments extends Query {

  private final Map<Object, FixedBitSet> allowed = new IdentityHashMap<>();
  private final boolean all;

  /**
   * @param segments the segments of an index
   * @param sensitivities what the reader may read
   * @param filters values that documents must have, any of those of each facet
   * @param only nothing but these documents, or null
   */
  ReadableDocuments(
      List<LeafReaderContext> segments,
      Set<String> sensitivities,
      Map<Facet, Set<String>> filters,
      @Nullable Set<Long> only)
      throws IOException {
    boolean everything = true;
    for (LeafReaderContext segment : segments) {
      SegmentDocuments documents = SegmentDocuments.of(segment.reader());
      FixedBitSet allowed = documents.readable(sensitivities);
      if (!filters.isEmpty() || only != null) {
        allowed = allowed.clone();
        for (Map.Entry<Facet, Set<String>> filter : filters.entrySet()) {
          allowed.and(documents.having(filter.getKey(), filter.getValue()));
        }
        keep(only, documents, allowed);
      }
      everything &= allowed.cardinality() == documents.size();
      this.allowed.put(segment.id(), allowed);
    }
    this.all = everything;
  }

  private static void keep(
      @Nullable Set<Long> only, SegmentDocuments documents, FixedBitSet allowed) {
    if (only == null) {
      return;
    }
    for (int document = 0; document < documents.size(); document++) {
      if (!only.contains(documents.id(document))) {
        allowed.clear(document);
      }
    }
  }

  /** The documents of one segment that may be found. */
  FixedBitSet in(LeafReaderContext segment) {
    FixedBitSet documents = allowed.get(segment.id());
    if (documents == null) {
      throw new IllegalArgumentException("another index");
    }
    return documents;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return all ? new MatchAllDocsQuery() : this;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        SegmentDocuments documents = SegmentDocuments.of(context.reader());
        FixedBitSet mayBeFound = in(context);
        var passages =
            new TwoPhaseIterator(DocIdSetIterator.all(context.reader().maxDoc())) {
              @Override
              public boolean matches() {
                int document = documents.of(approximation().docID());
                return document >= 0 && mayBeFound.get(document);
              }

              @Override
              public float matchCost() {
                return 2;
              }
            };
        Scorer scorer = new ConstantScoreScorer(score(), mode, passages);
        return new DefaultScorerSupplier(scorer);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "readable documents";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
