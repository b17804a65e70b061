package vn.biennien.search;

/**
 * One syllable, number or character of a query.
 *
 * @param raw as it was typed
 * @param canonical its canonical form
 * @param folded the same without marks
 * @param prefix whether it was typed with a star: the beginning of a word
 * @param quote the number of the quoted phrase that it stands in, or {@link #UNQUOTED}
 * @param start where it begins in what was typed
 * @param end where it ends there, exclusive
 */
record TypedWord(
    String raw, String canonical, String folded, boolean prefix, int quote, int start, int end) {

  static final int UNQUOTED = -1;

  /** Whether it was typed with marks; then only the same marks are the same word. */
  boolean marked() {
    return !canonical.equals(folded);
  }

  boolean han() {
    return Character.isIdeographic(canonical.codePointAt(0));
  }

  boolean number() {
    return Character.isDigit(canonical.charAt(0));
  }

  boolean quoted() {
    return quote != UNQUOTED;
  }

  /** A function word says nothing about a passage that lacks it. */
  boolean functional() {
    return !quoted() && FunctionWords.contains(this);
  }
}
