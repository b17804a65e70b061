package vn.biennien.search.matching;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import lombok.Getter;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.FixedBitSet;

/**
 * Passages that hold at least so many of several things; nothing is scored. A search counts every
 * such passage, often a tenth of the archive: so they are not found one by one, as Lucene's own
 * query of this kind does, but 64 at a time.
 */
public final class AtLeast extends Query {

  @Getter private final int number;
  @Getter private final List<Query> things;

  /**
   * @param number at least 1
   */
  AtLeast(int number, List<Query> things) {
    this.number = number;
    this.things = List.copyOf(things);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var counts = new BitCounts(searcher.getIndexReader().maxDoc(), things.size());
    for (Query thing : things) {
      counts.add(PassageSet.of(searcher, thing).bits());
    }
    return new PassageSet(counts.atLeast(number));
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

  /**
   * How many of several sets each passage of a segment is in. The counts are binary numbers whose
   * digits stand in bit sets, one for each place, so that 64 passages are counted at a time: adding
   * a set to them is what adding does on paper.
   */
  private static final class BitCounts {

    private final int size;

    /** From the digit of least weight; one long holds a digit of 64 passages. */
    private final long[][] digits;

    /**
     * @param size how many passages there are
     * @param most how many sets will be added
     */
    BitCounts(int size, int most) {
      this.size = Math.max(1, size);
      this.digits =
          new long[Integer.SIZE - Integer.numberOfLeadingZeros(most)]
              [FixedBitSet.bits2words(this.size)];
    }

    /** Counts the passages of one more set. */
    void add(FixedBitSet set) {
      long[] words = set.getBits();
      for (int word = 0; word < digits[0].length; word++) {
        long carried = words[word];
        for (int place = 0; carried != 0; place++) {
          long digit = digits[place][word];
          digits[place][word] = digit ^ carried;
          carried &= digit;
        }
      }
    }

    /** The passages that are in at least so many sets. */
    FixedBitSet atLeast(int number) {
      long[] reaching = new long[FixedBitSet.bits2words(size)];
      if (number >>> digits.length == 0) {
        Arrays.fill(reaching, -1);
        for (int place = 0; place < digits.length; place++) {
          boolean one = (number >>> place & 1) == 1;
          for (int word = 0; word < reaching.length; word++) {
            long digit = digits[place][word];
            reaching[word] = one ? reaching[word] & digit : reaching[word] | digit;
          }
        }
        clearBeyond(reaching);
      }
      return new FixedBitSet(reaching, size);
    }

    /** A set must have no bits after its last. */
    private void clearBeyond(long[] words) {
      if ((size & 63) != 0) {
        words[size >> 6] &= (1L << size) - 1;
      }
    }
  }
}
