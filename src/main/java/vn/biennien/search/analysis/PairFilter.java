package vn.biennien.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.biennien.language.CanonicalForm;

/**
 * Turns syllables into pairs of neighbours ("cua khau"). Most Vietnamese words have two syllables,
 * so pairs do the work of a word segmenter and, unlike one, need no marks.
 *
 * <p>Lucene's own shingles would also pair a token with the one stacked on it.
 */
public final class PairFilter extends TokenFilter {

  private static final char BETWEEN = ' ';
  private static final char SPELLED = '|';

  private final boolean spelled;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private String left = "";
  private int leftStart;

  private PairFilter(TokenStream input, boolean spelled) {
    super(input);
    this.spelled = spelled;
  }

  /** The pairs of the syllables that come in. */
  static PairFilter pairs(TokenStream input) {
    return new PairFilter(input, false);
  }

  /**
   * The pairs without marks, each followed by its spelling with marks ("cua khau|cửa khẩu"):
   * reading the terms that begin with a pair tells how the archive spells it.
   */
  static PairFilter spellings(TokenStream canonical) {
    return new PairFilter(canonical, true);
  }

  /** What all spellings of a pair begin with. */
  public static String spellingsOf(String foldedPair) {
    return foldedPair + SPELLED;
  }

  public static String pair(String left, String right) {
    return left + BETWEEN + right;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      if (position.getPositionIncrement() == 0) {
        continue;
      }
      String before = left;
      int start = leftStart;
      left = term.toString();
      leftStart = offset.startOffset();
      if (!before.isEmpty()) {
        String pair = pair(before, left);
        term.setEmpty();
        if (spelled) {
          term.append(CanonicalForm.fold(pair)).append(SPELLED);
        }
        term.append(pair);
        offset.setOffset(start, offset.endOffset());
        position.setPositionIncrement(1);
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    left = "";
  }
}
