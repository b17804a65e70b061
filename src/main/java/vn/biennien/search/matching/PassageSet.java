package vn.biennien.search.matching;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Passages that are known already: found once, and asked for as often as one likes. */
final class PassageSet extends Query {

  private final FixedBitSet passages;

  /**
   * @param passages by their numbers in the whole index
   */
  PassageSet(FixedBitSet passages) {
    this.passages = passages;
  }

  /** All that match; nothing is scored. */
  static PassageSet of(IndexSearcher searcher, Query matching) throws IOException {
    var found = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    searcher.search(
        matching,
        new SimpleCollector() {
          private int first;

          @Override
          protected void doSetNextReader(LeafReaderContext segment) {
            first = segment.docBase;
          }

          @Override
          public void collect(int passage) {
            found.set(first + passage);
          }

          @Override
          public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
          }
        });
    return new PassageSet(found);
  }

  boolean contains(int passage) {
    return passages.get(passage);
  }

  /** The first from a number on; {@link DocIdSetIterator#NO_MORE_DOCS} for none. */
  int next(int from) {
    return from < passages.length() ? passages.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        int first = segment.docBase;
        int size = segment.reader().maxDoc();
        var own = new FixedBitSet(Math.max(1, size));
        FixedBitSet.orRange(passages, first, own, 0, Math.min(size, passages.length() - first));
        int cost = own.cardinality();
        return cost == 0
            ? null
            : new DefaultScorerSupplier(
                new ConstantScoreScorer(score(), mode, new BitSetIterator(own, cost)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
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
    return "known passages";
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
