package vn.biennien.dossier.citations;

import java.util.Locale;

/** Words without what two writers of the same thing differ in: case, spaces, punctuation. */
public final class PlainWords {
  private PlainWords() {}

  public static String of(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
