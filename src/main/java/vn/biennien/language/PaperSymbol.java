package vn.biennien.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paper's number with its symbol, whole or in part, as people cite it: "164/QĐ-TTg", "164 qd
 * ttg", "164/TTg", "QĐ số 164/TTg", "QĐ-TTg 164", "01/2024/BBHĐ-MH".
 *
 * @param from its first word in the query
 * @param to the word after its last
 * @param numbers its number, and its year if that was typed
 * @param letters the letters of its symbol that were typed
 */
public record PaperSymbol(int from, int to, List<TypedWord> numbers, List<TypedWord> letters) {

  /** "164", and "01/2024" cut in two, come before the letters of a paper's symbol. */
  private static final int MOST_NUMBERS = 2;

  /** The letters of a symbol are no syllable and no foreign word: QĐ, TTg, NQ, CP, BBHĐ, UBND. */
  private static final Pattern LETTERS = Pattern.compile("(?!.*[aeiouy].*[aeiouy])[a-zđ]{1,8}");

  /** "171 km", "4,4 usd" are no papers. */
  private static final Set<String> UNITS =
      Set.of("usd", "vnd", "ndt", "km", "kg", "m", "g", "t", "h");

  /** Before a number letters are of its symbol only where they say what sort of paper it is. */
  private static final Set<String> SORTS =
      Set.of("qd", "nq", "nd", "kh", "bb", "tb", "ttr", "ct", "cv", "hd", "bc", "tt");

  /** Whose papers are cited most. */
  private static final Set<String> AUTHORITIES =
      Set.of("ttg", "cp", "ubnd", "hdnd", "tu", "tw", "bng");

  private static final String NUMBERED = "so";

  /** The one that begins at a word, or null. */
  public static @Nullable PaperSymbol at(List<TypedWord> words, int at) {
    List<TypedWord> letters = new ArrayList<>();
    int next = at;
    if (isSort(words.get(at))) {
      next = addLetters(words, at, letters);
      if (next < words.size() && words.get(next).folded().equals(NUMBERED)) {
        next++;
      }
    }
    int before = letters.size();
    int number = next;
    while (next < words.size() && next - number < MOST_NUMBERS && words.get(next).number()) {
      next++;
    }
    List<TypedWord> numbers = words.subList(number, next);
    if (numbers.isEmpty() || numbers.size() > 1 && !numbers.getLast().year()) {
      return null;
    }
    int end = addLetters(words, next, letters);
    return end > next || before > 1 ? new PaperSymbol(at, end, numbers, letters) : null;
  }

  private static int addLetters(List<TypedWord> words, int from, List<TypedWord> letters) {
    int at = from;
    while (at < words.size() && isLetters(words.get(at))) {
      letters.add(words.get(at));
      at++;
    }
    return at;
  }

  private static boolean isSort(TypedWord word) {
    return isLetters(word) && SORTS.contains(word.folded());
  }

  /** The letters of a symbol that were typed in one word: "qdttg"; none where they cannot be. */
  public static List<TypedWord> letters(TypedWord word) {
    if (!isLetters(word)) {
      return List.of();
    }
    for (int to = 2; to + 1 < word.raw().length(); to++) {
      TypedWord sort = word.part(0, to);
      TypedWord of = word.part(to, word.raw().length());
      if (SORTS.contains(sort.folded()) && AUTHORITIES.contains(of.folded())) {
        return List.of(sort, of);
      }
    }
    return List.of(word);
  }

  /** Whether a word may be letters of a symbol. */
  static boolean isLetters(TypedWord word) {
    return !word.quoted()
        && LETTERS.matcher(word.canonical()).matches()
        && !word.isPlainSyllable()
        && !UNITS.contains(word.canonical());
  }
}
