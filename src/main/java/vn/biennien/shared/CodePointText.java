package vn.biennien.shared;

import lombok.Getter;

/**
 * A text whose offsets are Unicode code points, as citations count them. Java strings count UTF-16
 * units; the two differ as soon as a rare Chinese character stands in the text.
 */
public final class CodePointText {
  @Getter private final String text;

  /** Length in code points. */
  @Getter private final int length;

  public CodePointText(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
  }

  /**
   * The words at [start, end) in code points; the caller has checked that 0 ≤ start ≤ end ≤ length.
   */
  public String slice(int start, int end) {
    if (length == text.length()) {
      return text.substring(start, end);
    }
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  public boolean holds(int start, int end) {
    return 0 <= start && start <= end && end <= length;
  }
}
