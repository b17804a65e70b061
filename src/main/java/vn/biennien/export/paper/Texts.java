package vn.biennien.export.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Small services to strings that are about to be printed. */
public final class Texts {
  private static final Pattern REFERENCE = Pattern.compile("&#(\\d{1,7});");

  private Texts() {}

  /**
   * Chinese, with the brackets around it and the mark after it, from which it must not be parted.
   */
  private static final Pattern CHINESE =
      Pattern.compile(
          "[(\\[“‘]*[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF·]*\\p{IsHan}[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF·]*[)\\]”’]*[,.;:]?");

  /**
   * Names are kept on one line up to this length; longer Chinese is a sentence and may be broken.
   */
  private static final int LONGEST_NAME = 14;

  /** A piece of text that is either Chinese or not, so that a page can mark its language. */
  public record Run(String text, boolean han) {

    /** Whether it is short enough to stay on one line. */
    public boolean kept() {
      return han && text.length() <= LONGEST_NAME;
    }
  }

  /** Trimmed and in NFC; null when nothing is left. */
  public static @Nullable String blankToNull(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  /** The lines of a text that hold anything, trimmed. */
  public static List<String> lines(@Nullable String text) {
    return text == null
        ? List.of()
        : text.lines().map(Texts::blankToNull).filter(Objects::nonNull).toList();
  }

  /** Splits a text where Chinese begins and ends; the runs joined give the text back. */
  public static List<Run> runs(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    List<Run> runs = new ArrayList<>();
    Matcher chinese = CHINESE.matcher(text);
    int start = 0;
    while (chinese.find()) {
      if (chinese.start() > start) {
        runs.add(new Run(text.substring(start, chinese.start()), false));
      }
      runs.add(new Run(chinese.group(), true));
      start = chinese.end();
    }
    if (start < text.length()) {
      runs.add(new Run(text.substring(start), false));
    }
    return List.copyOf(runs);
  }

  /** Without the characters that XML cannot hold, such as form feeds and lone surrogates. */
  static String validInXml(String text) {
    if (text.codePoints().allMatch(Texts::isXmlChar)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(Texts::isXmlChar).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** A page of the template engine, which writes control characters as references to them. */
  static String validPage(String page) {
    return validInXml(
        REFERENCE
            .matcher(page)
            .replaceAll(found -> isXmlChar(Integer.parseInt(found.group(1))) ? found.group() : ""));
  }

  private static boolean isXmlChar(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
