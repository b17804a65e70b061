package vn.biennien.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which paragraph of a new text speaks of an old item: the one that shares most of its pairs of
 * neighbouring words. Only a suggestion: an editor decides.
 */
final class Likeness {
  /** Of fewer common pairs nothing is said. */
  private static final double LEAST = .2;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Likeness() {}

  /** A paragraph of the text that may speak of it. */
  record Paragraph(int number, String text) {}

  static Optional<Paragraph> best(String item, List<Paragraph> paragraphs) {
    Set<String> asked = pairs(item);
    Paragraph best = null;
    double most = LEAST;
    for (Paragraph paragraph : paragraphs) {
      Set<String> common = pairs(paragraph.text());
      common.retainAll(asked);
      double share = asked.isEmpty() ? 0 : (double) common.size() / asked.size();
      if (share > most) {
        most = share;
        best = paragraph;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Set<String> pairs(String text) {
    String[] words = NO_WORD.split(text.toLowerCase(Locale.ROOT).strip());
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < words.length; i++) {
      pairs.add(words[i] + " " + words[i + 1]);
    }
    return pairs;
  }
}
