package vn.biennien.search.analysis;

import java.io.Reader;
import java.util.BitSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The analyzers of the archive. All of them cut text alike; they differ in what they keep of each
 * syllable.
 */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
public final class ArchiveAnalyzer extends Analyzer {

  /** Characters that no reader sees and that would cut a syllable in two (bi​ên). */
  private static final String INVISIBLE_CHARACTERS =
      "\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E"
          + "\u2060\u2061\u2062\u2063\u2064\uFEFF";

  private static final NormalizeCharMap INVISIBLE = invisible();
  private static final BitSet HAS_TO_BE_CLEANED = hasToBeCleaned();

  /**
   * Where a space was forgotten ("Cao Bằng.Hai bên", "TP.Móng Cái", "Thành phần:ông"); by the rules
   * of Unicode both words would be one. "T.Ư" stays.
   */
  private static final Pattern JOINING = Pattern.compile("[.:](?<=[\\p{L}\\p{M}]{2}.)(?=\\p{L})|_");

  private final UnaryOperator<TokenStream> afterCutting;
  private final UnaryOperator<TokenStream> ofOneWord;

  /** Syllables with their marks. */
  public static Analyzer canonical() {
    return new ArchiveAnalyzer(CanonicalFilter::new, CanonicalFilter::new);
  }

  /** The same, quicker, for text that {@link #isClean is clean}. */
  public static Analyzer ofCleanText() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(
            tokenizer, new CanonicalFilter(new GluedFilter(tokenizer)));
      }
    };
  }

  /** Whether a text has no invisible character, and no place where a space may be forgotten. */
  public static boolean isClean(String text) {
    char before = ' ';
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean joining = (before == '.' || before == ':') && Character.isLetter(c);
      if (joining || HAS_TO_BE_CLEANED.get(c)) {
        return false;
      }
      before = c;
    }
    return true;
  }

  /** Syllables without marks. */
  public static Analyzer folded() {
    UnaryOperator<TokenStream> chain = s -> new FoldingFilter(new CanonicalFilter(s));
    return new ArchiveAnalyzer(chain, chain);
  }

  /** Pairs of syllables without marks. */
  public static Analyzer foldedPairs() {
    return new ArchiveAnalyzer(
        s -> PairFilter.pairs(new FoldingFilter(new CanonicalFilter(s))),
        s -> new FoldingFilter(new CanonicalFilter(s)));
  }

  /** Pairs of syllables without marks, each with its spelling. */
  public static Analyzer spellings() {
    return new ArchiveAnalyzer(
        s -> PairFilter.spellings(new CanonicalFilter(s)), CanonicalFilter::new);
  }

  /** Dates and amounts as keywords. */
  public static Analyzer facts() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new FactTokenizer());
      }
    };
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new StandardTokenizer();
    return new TokenStreamComponents(tokenizer, afterCutting.apply(new GluedFilter(tokenizer)));
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new PatternReplaceCharFilter(JOINING, " ", new MappingCharFilter(INVISIBLE, reader));
  }

  @Override
  protected Reader initReaderForNormalization(String field, Reader reader) {
    return new MappingCharFilter(INVISIBLE, reader);
  }

  /** Wildcards and prefixes pass here instead of the whole chain. */
  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return ofOneWord.apply(in);
  }

  private static BitSet hasToBeCleaned() {
    var characters = new BitSet();
    INVISIBLE_CHARACTERS.chars().forEach(characters::set);
    characters.set('_');
    return characters;
  }

  private static NormalizeCharMap invisible() {
    var map = new NormalizeCharMap.Builder();
    INVISIBLE_CHARACTERS.chars().forEach(c -> map.add(String.valueOf((char) c), ""));
    return map.build();
  }
}
