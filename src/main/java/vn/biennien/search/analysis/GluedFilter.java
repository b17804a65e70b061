package vn.biennien.search.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts numbers and words apart between which a space was forgotten: "400ha" is "400 ha", "Covid19"
 * is "Covid-19". A road is called 4A, and a network 5G: of what follows a number, only what
 * measures is cut off; "m2" and "km2" stay whole.
 */
final class GluedFilter extends TokenFilter {

  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=\\d)(?=(?:(?:k|c|m)?m[23]?|ha|kg|tấn|tạ|t[ỷỉ]|triệu|tr|ngh?ìn|ngàn|đ|đồng|usd|kw|mw|kv)$)"
              + "|(?<=^\\p{L}{2,20})(?<!^[kcm]m)(?=\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private record Part(String text, int start, int end) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Deque<Part> waiting = new ArrayDeque<>();

  GluedFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (waiting.isEmpty()) {
      if (!input.incrementToken()) {
        return false;
      }
      if (!isMixed()) {
        return true;
      }
      cut(term.toString(), offset.startOffset(), offset.endOffset());
    }
    Part part = waiting.removeFirst();
    term.setEmpty().append(part.text());
    offset.setOffset(part.start(), part.end());
    return true;
  }

  /** Most words are not, and need not be looked at closely. */
  private boolean isMixed() {
    boolean digits = false;
    boolean letters = false;
    for (int i = 0; i < term.length(); i++) {
      boolean digit = Character.isDigit(term.charAt(i));
      digits |= digit;
      letters |= !digit;
    }
    return digits && letters;
  }

  private void cut(String word, int start, int end) {
    Matcher places = GLUED.matcher(word);
    int from = 0;
    while (places.find()) {
      int to = places.start();
      waiting.add(new Part(word.substring(from, to), start + from, Math.min(start + to, end)));
      from = to;
    }
    waiting.add(new Part(word.substring(from), Math.min(start + from, end), end));
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
  }
}
