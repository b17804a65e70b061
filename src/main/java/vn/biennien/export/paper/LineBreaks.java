package vn.biennien.export.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a printed line may end: as Unicode says, but not within dates, numbers of markers and
 * symbols of papers such as {@code 31/12/2026}, {@code 1088/2} and {@code 123/BC-SNgV}, nor within
 * the two countries' names.
 */
final class LineBreaks implements FSTextBreaker {

  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.of("vi"));
  private String text = "";

  @Override
  public void setText(String newText) {
    text = newText;
    breaks.setText(newText);
  }

  @Override
  public int next() {
    int at = breaks.next();
    while (at != BreakIterator.DONE && at < text.length() && joined(at)) {
      at = breaks.next();
    }
    return at;
  }

  private boolean joined(int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return (before == '/' && Character.isLetterOrDigit(after))
        || (after == '/' && Character.isLetterOrDigit(before))
        || (before == '-'
            && Character.isLetter(after)
            && at > 1
            && Character.isLetter(text.charAt(at - 2)))
        || within("Việt ", "Nam", at)
        || within("Trung ", "Quốc", at);
  }

  private boolean within(String first, String second, int at) {
    return text.startsWith(second, at)
        && at >= first.length()
        && text.startsWith(first, at - first.length());
  }
}
