package vn.biennien.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text that a clerk's form becomes, line by line, with where each thing stands in it: what is
 * entered without a paper rests on these words. Offsets count Unicode code points.
 */
final class Note {

  /** Where words stand. */
  record Span(int start, int end) {}

  private final List<String> lines = new ArrayList<>();
  private int length;

  private static String clean(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .replaceAll("[\\s\\p{Cntrl}]+", " ")
        .strip();
  }

  /** A line of its own. */
  Span line(String words) {
    return line("", words);
  }

  /** A line "label: words"; the span is that of the words. */
  Span line(String label, String words) {
    String told = clean(words);
    String before = label.isEmpty() ? "" : label + ": ";
    int start = length + count(before);
    lines.add(before + told);
    length += count(before + told) + 1;
    return new Span(start, start + count(told));
  }

  /** Where words stand within a span that holds them. */
  @Nullable Span within(Span span, String words) {
    String told = clean(words);
    String text = text();
    int from = text.offsetByCodePoints(0, span.start());
    int at = text.indexOf(told, from);
    if (told.isEmpty() || at < 0) {
      return null;
    }
    int start = text.codePointCount(0, at);
    return new Span(start, start + count(told));
  }

  private static int count(String words) {
    return words.codePointCount(0, words.length());
  }

  String text() {
    return String.join("\n", lines);
  }
}
