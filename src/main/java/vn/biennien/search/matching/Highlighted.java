package vn.biennien.search.matching;

import java.util.BitSet;
import java.util.List;
import vn.biennien.search.query.PassageWord;

/**
 * A paragraph, with what of it answers. As HTML everything is escaped; only {@code <mark>} is
 * added.
 *
 * @param words the words of the text, in their order
 * @param marked what of the text is marked, by its UTF-16 units
 */
public record Highlighted(String text, List<PassageWord> words, BitSet marked) {

  /** The whole text as HTML. */
  public String html() {
    return html(text, 0, text.length(), marked);
  }

  /** Whether a list shows the whole text: then its excerpt is that. */
  public boolean isWhole() {
    return Excerpt.isWhole(text);
  }

  /** The part of a long text in which most of what is marked stands, as HTML. */
  public String excerpt() {
    return excerpt(text, marked);
  }

  /** The part of a long text in which most of what is marked stands, as HTML. */
  public static String excerpt(String text, BitSet marked) {
    Excerpt part = Excerpt.of(text, marked);
    return (part.start() > 0 ? "… " : "")
        + html(text, part.start(), part.end(), marked)
        + (part.end() < text.length() ? " …" : "");
  }

  private static String html(String text, int from, int to, BitSet marked) {
    var html = new StringBuilder(to - from + 64);
    int at = from;
    while (at < to) {
      boolean on = marked.get(at);
      int next = on ? marked.nextClearBit(at) : marked.nextSetBit(at);
      int end = next < 0 ? to : Math.min(next, to);
      if (on) {
        html.append("<mark>");
      }
      escape(text, at, end, html);
      if (on) {
        html.append("</mark>");
      }
      at = end;
    }
    return html.toString();
  }

  private static void escape(String text, int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
