package vn.biennien.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Passages that hold at least so many of several things; nothing is scored. A search counts every
 * such passage, often a tenth of the archive: so they are not found one by one, as Lucene's own
 * query of this kind does, but 64 at a time, see {@link BitCounts}.
 */
public final class AtLeast extends Query {

  private final int number;
  private final List<Query> things;

  /**
   * @param number at least 1
   */
  AtLeast(int number, List<Query> things) {
    this.number = number;
    this.things = List.copyOf(things);
  }

  public int number() {
    return number;
  }

  public List<Query> things() {
    return things;
  }

  /** One thing: passages that hold it in any of these ways. */
  private record Thing(List<Weight> ways) {

    /** Its ways that Lucene knows at once, and those that it must look at passage by passage. */
    List<Scorer> in(LeafReaderContext segment) throws IOException {
      List<Scorer> scorers = new ArrayList<>();
      for (Weight way : ways) {
        Scorer scorer = way.scorer(segment);
        if (scorer != null) {
          scorers.add(scorer);
        }
      }
      scorers.sort(Comparator.comparing(scorer -> scorer.twoPhaseIterator() != null));
      return scorers;
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<Thing> all = new ArrayList<>();
    for (Query thing : things) {
      List<Weight> ways = new ArrayList<>();
      for (Query way : ways(searcher.rewrite(thing)).toList()) {
        ways.add(searcher.createWeight(way, ScoreMode.COMPLETE_NO_SCORES, 1));
      }
      all.add(new Thing(ways));
    }
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext segment) {
        return new Found(segment, all, score(), mode);
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false;
      }
    };
  }

  /** The ways of a thing that may be said in several. */
  private static Stream<Query> ways(Query thing) {
    boolean any =
        thing instanceof BooleanQuery several
            && several.getMinimumNumberShouldMatch() <= 1
            && several.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
    return any
        ? ((BooleanQuery) thing).clauses().stream().flatMap(clause -> ways(clause.query()))
        : Stream.of(thing);
  }

  private final class Found extends ScorerSupplier {

    private final LeafReaderContext segment;
    private final List<Thing> all;
    private final float score;
    private final ScoreMode mode;

    Found(LeafReaderContext segment, List<Thing> all, float score, ScoreMode mode) {
      this.segment = segment;
      this.all = all;
      this.score = score;
      this.mode = mode;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      FixedBitSet found = passages();
      return new ConstantScoreScorer(score, mode, new BitSetIterator(found, found.cardinality()));
    }

    private FixedBitSet passages() throws IOException {
      List<List<Scorer>> present = new ArrayList<>();
      for (Thing thing : all) {
        List<Scorer> ways = thing.in(segment);
        if (!ways.isEmpty()) {
          present.add(ways);
        }
      }
      if (present.size() < number) {
        return new FixedBitSet(1);
      }
      // what must be looked at comes last, when most passages are out of the question
      present.sort(
          Comparator.comparing(
              ways -> ways.stream().anyMatch(way -> way.twoPhaseIterator() != null)));
      var counts = new BitCounts(segment.reader().maxDoc(), present.size());
      var holding = new FixedBitSet(Math.max(1, segment.reader().maxDoc()));
      for (int i = 0; i < present.size(); i++) {
        int needed = number - (present.size() - i);
        add(present.get(i), needed <= 0 ? null : counts.atLeast(needed), holding);
        counts.add(holding);
        holding.clear();
      }
      return counts.atLeast(number);
    }

    /** Adds the passages that hold a thing; of others than these it need not be known. */
    private static void add(List<Scorer> ways, @Nullable FixedBitSet wanted, FixedBitSet holding)
        throws IOException {
      for (Scorer way : ways) {
        TwoPhaseIterator looked = way.twoPhaseIterator();
        if (looked == null) {
          holding.or(way.iterator());
        } else {
          DocIdSetIterator passages = looked.approximation();
          for (int passage = passages.nextDoc();
              passage != DocIdSetIterator.NO_MORE_DOCS;
              passage = passages.nextDoc()) {
            boolean asked = (wanted == null || wanted.get(passage)) && !holding.get(passage);
            if (asked && looked.matches()) {
              holding.set(passage);
            }
          }
        }
      }
    }

    @Override
    public long cost() {
      return segment.reader().maxDoc();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    QueryVisitor inner = visitor.getSubVisitor(Occur.SHOULD, this);
    things.forEach(thing -> thing.visit(inner));
  }

  @Override
  public String toString(String field) {
    return number + " of " + things;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AtLeast that && number == that.number && things.equals(that.things);
  }

  @Override
  public int hashCode() {
    return 31 * things.hashCode() + number;
  }
}
