package vn.biennien.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.TypedWord;
import vn.biennien.search.analysis.ArchiveAnalyzer;
import vn.biennien.search.analysis.CanonicalFilter;

/**
 * One word of a passage, as the index reads it.
 *
 * @param canonical with marks
 * @param folded without
 * @param start where it begins in the passage
 * @param end where it ends, exclusive
 */
public record PassageWord(String canonical, String folded, int start, int end) {

  private static final Analyzer CANONICAL = ArchiveAnalyzer.canonical();
  private static final Analyzer OF_CLEAN_TEXT = ArchiveAnalyzer.ofCleanText();

  /** The words of a passage, in their order. */
  public static List<PassageWord> in(String text) {
    var words = new ArrayList<PassageWord>();
    Analyzer analyzer = ArchiveAnalyzer.isClean(text) ? OF_CLEAN_TEXT : CANONICAL;
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var position = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String canonical = term.toString();
        if (position.getPositionIncrement() == 0) {
          words.add(words.removeLast().meaning(canonical));
        } else {
          words.add(
              new PassageWord(
                  canonical,
                  CanonicalForm.fold(canonical),
                  offset.startOffset(),
                  offset.endOffset()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** The same word, of which the index knows what it means there: see {@link CanonicalFilter}. */
  private PassageWord meaning(String meant) {
    return new PassageWord(meant, folded, start, end);
  }

  /** Whether it is what was typed: with the same marks where any were typed. */
  public boolean is(TypedWord asked) {
    if (asked.prefix()) {
      return asked.exact()
          ? canonical.startsWith(asked.canonical())
          : folded.startsWith(asked.folded());
    }
    // most words differ by more than marks
    return folded.equals(asked.folded()) && (!asked.exact() || canonical.equals(asked.canonical()));
  }

  /** Where a sequence stands first from a place on; -1 if nowhere. */
  public static <W, T> int find(List<W> words, List<T> sequence, BiPredicate<W, T> same, int from) {
    for (int i = from; i + sequence.size() <= words.size(); i++) {
      int length = 0;
      while (length < sequence.size() && same.test(words.get(i + length), sequence.get(length))) {
        length++;
      }
      if (length == sequence.size()) {
        return i;
      }
    }
    return -1;
  }
}
