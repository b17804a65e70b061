package vn.biennien.search.matching;

import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Passages that are known already, by their numbers in the whole index: found once, and asked for
 * as often as one likes. Where they are all that there are, Lucene is asked for nothing.
 */
@RequiredArgsConstructor
final class PassageSet extends Query {

  private final FixedBitSet passages;

  /** All that match; nothing is scored. */
  static PassageSet of(IndexSearcher searcher, Query matching) throws IOException {
    var all = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    Weight weight =
        searcher.createWeight(searcher.rewrite(matching), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      Scorer scorer = weight.scorer(segment);
      if (scorer != null) {
        var own = new FixedBitSet(segment.reader().maxDoc());
        own.or(scorer.iterator());
        Bits live = segment.reader().getLiveDocs();
        if (live != null) {
          live.applyMask(own, 0);
        }
        FixedBitSet.orRange(own, 0, all, segment.docBase, own.length());
      }
    }
    return new PassageSet(all);
  }

  FixedBitSet bits() {
    return passages;
  }

  /** The first from a number on; {@link DocIdSetIterator#NO_MORE_DOCS} for none. */
  int next(int from) {
    return from < passages.length() ? passages.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return passages.cardinality() == searcher.getIndexReader().maxDoc()
        ? new MatchAllDocsQuery()
        : this;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) {
        int size = segment.reader().maxDoc();
        var own = new FixedBitSet(size);
        FixedBitSet.orRange(passages, segment.docBase, own, 0, size);
        int cost = own.cardinality();
        return cost == 0
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                new BitSetIterator(own, cost), score(), mode, size);
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
