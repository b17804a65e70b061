package vn.biennien.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.CanonicalForm;

/**
 * Rewrites every token to its {@link CanonicalForm} and leaves its offsets alone, so that what is
 * highlighted is the text as it was written.
 *
 * <p>"TƯ" (Trung ương) would become the syllable "tư" of <i>đầu tư</i>; where it stands in upper
 * case it is indexed as "tw" too, and searches for the abbreviation look for that.
 */
public final class CanonicalFilter extends TokenFilter {

  public static final String CENTRAL_COMMITTEE = "tw";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private @Nullable State stacked;

  CanonicalFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (stacked != null) {
      restoreState(stacked);
      stacked = null;
      term.setEmpty().append(CENTRAL_COMMITTEE);
      position.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    if (isCentralCommittee(word)) {
      stacked = captureState();
    }
    term.setEmpty().append(CanonicalForm.of(word));
    return true;
  }

  public static boolean isCentralCommittee(String word) {
    return word.equals("TƯ") || word.equals("T.Ư") || word.equals("T.W");
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stacked = null;
  }
}
