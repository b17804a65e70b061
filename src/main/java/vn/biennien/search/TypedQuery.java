package vn.biennien.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, cut into words, with the facts and the quoted phrases seen in it. Words are
 * never dropped, nothing is an operator except quotation marks and a star at a word's end.
 */
record TypedQuery(String text, List<TypedWord> words, List<Fact> facts) {

  /** Longer input is a text and not a question; its beginning is enough to find its like. */
  private static final int MOST_WORDS = 48;

  private static final int MOST_CHARACTERS = 1000;
  private static final Pattern QUOTED = Pattern.compile("[\"“”„«]([^\"“”„«»]+)[\"“”»]");
  private static final Analyzer CANONICAL = ArchiveAnalyzer.canonical();

  static TypedQuery of(String typed) {
    String text = typed.length() <= MOST_CHARACTERS ? typed : typed.substring(0, MOST_CHARACTERS);
    return new TypedQuery(text, words(text), Fact.in(text));
  }

  private static List<TypedWord> words(String text) {
    List<int[]> quotes = quotes(text);
    var words = new ArrayList<TypedWord>();
    try (TokenStream stream = CANONICAL.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var position = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken() && words.size() < MOST_WORDS) {
        if (position.getPositionIncrement() == 0) {
          continue;
        }
        int start = offset.startOffset();
        int end = offset.endOffset();
        String raw = text.substring(start, end);
        String canonical =
            CanonicalFilter.isCentralCommittee(raw)
                ? CanonicalFilter.CENTRAL_COMMITTEE
                : term.toString();
        words.add(
            new TypedWord(
                raw,
                canonical,
                CanonicalForm.fold(canonical),
                end < text.length() && text.charAt(end) == '*',
                quoteAt(quotes, start),
                start,
                end));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(words);
  }

  private static List<int[]> quotes(String text) {
    var quotes = new ArrayList<int[]>();
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find()) {
      quotes.add(new int[] {matcher.start(1), matcher.end(1)});
    }
    return quotes;
  }

  private static int quoteAt(List<int[]> quotes, int place) {
    for (int i = 0; i < quotes.size(); i++) {
      if (quotes.get(i)[0] <= place && place < quotes.get(i)[1]) {
        return i;
      }
    }
    return TypedWord.UNQUOTED;
  }

  /** Whether any word carries marks: then the person who typed it uses them. */
  boolean marked() {
    return words.stream().anyMatch(TypedWord::marked);
  }

  /** The fact that the word at this place belongs to, if any. */
  @Nullable Fact factAt(int at) {
    int start = words.get(at).start();
    return facts.stream()
        .filter(fact -> fact.start() <= start && start < fact.end())
        .findFirst()
        .orElse(null);
  }

  /** The place after the last word of a fact. */
  int endOf(Fact fact) {
    int end = words.size();
    while (end > 0 && words.get(end - 1).start() >= fact.end()) {
      end--;
    }
    return end;
  }

  /** The place after the last word of the quoted phrase that this one stands in. */
  int endOfQuote(int at) {
    int end = at;
    while (end < words.size() && words.get(end).quote() == words.get(at).quote()) {
      end++;
    }
    return end;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }
}
