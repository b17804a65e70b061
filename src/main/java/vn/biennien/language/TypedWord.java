package vn.biennien.language;

import java.util.Locale;

/**
 * One syllable, number or character of a query.
 *
 * @param raw as it was typed
 * @param canonical its canonical form
 * @param folded the same without marks
 * @param prefix whether it was typed with a star: the beginning of a word
 * @param minus whether a minus stands directly before it, and none before the minus
 * @param functional whether it says nothing about a passage that lacks it
 * @param shorthand whether it is a known abbreviation that reads like a syllable: "TU" is not "tử"
 * @param quote the number of the quoted phrase that it stands in, or {@link #UNQUOTED}
 * @param start where it begins in what was typed
 * @param end where it ends there, exclusive
 */
public record TypedWord(
    String raw,
    String canonical,
    String folded,
    boolean prefix,
    boolean minus,
    boolean functional,
    boolean shorthand,
    int quote,
    int start,
    int end) {

  public static final int UNQUOTED = -1;

  /** Whether it was typed with marks; then only the same marks are the same word. */
  public boolean marked() {
    return !canonical.equals(folded);
  }

  /** Whether nothing else is the same word: with marks, a number, or an abbreviation. */
  public boolean exact() {
    return marked() || number() || shorthand;
  }

  public boolean han() {
    return Character.isIdeographic(canonical.codePointAt(0));
  }

  public boolean number() {
    return Character.isDigit(canonical.charAt(0));
  }

  /** Whether it reads as a year that the archive may tell of. */
  public boolean year() {
    return canonical.length() == 4 && canonical.matches("(?:19|20)\\d\\d");
  }

  /** Whether it is written like a syllable of a name: "Cao" or "CAO", but not "GTVT". */
  public boolean capital() {
    boolean syllable = VietnameseSyllable.parse(canonical) != null || isPlainSyllable();
    return beginsInUpperCase() && !(raw.length() > 1 && isUpper() && !syllable);
  }

  public boolean beginsInUpperCase() {
    return Character.isUpperCase(raw.codePointAt(0));
  }

  private boolean isUpper() {
    return raw.equals(raw.toUpperCase(Locale.ROOT));
  }

  /** Whether it may be a syllable of Vietnamese, with whatever marks. */
  public boolean isPlainSyllable() {
    return VietnameseSyllable.isPlain(folded);
  }

  public boolean quoted() {
    return quote != UNQUOTED;
  }

  /** Whether it is typed as abbreviations are: "TU", "BQL", but not "Tu". */
  public boolean inUpperCase() {
    return raw.length() > 1 && isUpper() && Character.isLetter(raw.codePointAt(0));
  }

  /** The same word, known to be one of grammar. */
  public TypedWord ofGrammar() {
    return known(true, shorthand);
  }

  /** The same word, known to be none of grammar. */
  public TypedWord ofMeaning() {
    return known(false, shorthand);
  }

  /** The same word, known to be an abbreviation and no syllable. */
  public TypedWord asShorthand() {
    return known(functional, true);
  }

  private TypedWord known(boolean isFunctional, boolean isShorthand) {
    return new TypedWord(
        raw, canonical, folded, prefix, minus, isFunctional, isShorthand, quote, start, end);
  }

  /** The whole word that this one is short for. */
  TypedWord readAs(String whole) {
    return with(whole, whole, start, end);
  }

  /** A part of it, which is a word of its own: "BQL" of "BQLKKTCK". */
  public TypedWord part(int from, int to) {
    String part = raw.substring(from, to);
    return with(part, CanonicalForm.of(part), start + from, start + to);
  }

  private TypedWord with(String written, String read, int from, int to) {
    String plain = CanonicalForm.fold(read);
    return new TypedWord(
        written, read, plain, prefix, minus, functional, shorthand, quote, from, to);
  }
}
