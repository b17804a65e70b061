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
    return in(text, Integer.MAX_VALUE);
  }

  /** The first so many of them. */
  static List<PassageWord> in(String text, int most) {
    var words = new ArrayList<PassageWord>();
    Analyzer analyzer = ArchiveAnalyzer.isClean(text) ? OF_CLEAN_TEXT : CANONICAL;
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var position = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (words.size() < most && stream.incrementToken()) {
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
    return asked.exact() ? canonical.equals(asked.canonical()) : folded.equals(asked.folded());
  }

  /** Whether a word, by its place, is the one of a sequence, by its place there. */
  @FunctionalInterface
  public interface Same {
    boolean test(int word, int place);
  }

  /** Where a sequence of so many stands first among so many words, from a place on; else -1. */
  public static int find(int words, int length, int from, Same same) {
    for (int at = from; at + length <= words; at++) {
      int alike = 0;
      while (alike < length && same.test(at + alike, alike)) {
        alike++;
      }
      if (alike == length) {
        return at;
      }
    }
    return -1;
  }

  public static <W, T> int find(List<W> words, List<T> sequence, BiPredicate<W, T> same, int from) {
    return find(
        words.size(),
        sequence.size(),
        from,
        (word, place) -> same.test(words.get(word), sequence.get(place)));
  }
}
