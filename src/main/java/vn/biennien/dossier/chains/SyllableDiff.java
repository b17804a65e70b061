package vn.biennien.dossier.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What changed between two wordings, by Vietnamese syllables: the longest common run of syllables
 * stays, the others are taken out or put in. Punctuation is told apart from the syllable that it
 * follows, so that a comma more does not change a word.
 */
public final class SyllableDiff {
  /** Wordings longer than this are compared as far as this. */
  private static final int MOST = 1500;

  private SyllableDiff() {}

  /**
   * Syllables in a row.
   *
   * @param change {@code same}, {@code out} or {@code in}
   */
  public record Run(String change, String words) {}

  public static List<Run> of(String before, String after) {
    List<String> a = syllables(before);
    List<String> b = syllables(after);
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(a.get(i), b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Run> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && same(a.get(i), b.get(j))) {
        add(runs, "same", b.get(j++));
        i++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        add(runs, "out", a.get(i++));
      } else {
        add(runs, "in", b.get(j++));
      }
    }
    return runs;
  }

  private static boolean same(String a, String b) {
    return a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
  }

  private static void add(List<Run> runs, String change, String word) {
    if (!runs.isEmpty() && runs.getLast().change().equals(change)) {
      Run run = runs.removeLast();
      String between =
          word.matches("[\\p{L}\\p{N}“(–—].*") && !run.words().endsWith("(") ? " " : "";
      runs.add(new Run(change, run.words() + between + word));
    } else {
      runs.add(new Run(change, word));
    }
  }

  static List<String> syllables(String words) {
    List<String> found = new ArrayList<>();
    var matcher =
        java.util.regex.Pattern.compile(
                "[\\p{L}\\p{M}\\p{N}]+(?:[./-][\\p{L}\\p{N}]+)*|[^\\s\\p{L}\\p{N}]")
            .matcher(words);
    while (matcher.find() && found.size() < MOST) {
      found.add(matcher.group());
    }
    return found;
  }
}
