package vn.biennien.search.matching;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * How many of several sets each passage of a segment is in. The counts are binary numbers whose
 * digits stand in bit sets, one for each place, so that 64 passages are counted at a time: adding a
 * set to them is what adding does on paper.
 */
final class BitCounts {

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
