package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.biennien.search.analysis.PassageFields;

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

  /** Letters that may be left out between the number and those that were typed. */
  private static final int LEFT_OUT = 2;

  /** The one that begins at a word, or null. */
  static @Nullable PaperSymbol at(TypedQuery query, int at) {
    List<TypedWord> words = query.words();
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
  static List<TypedWord> letters(TypedWord word) {
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

  /**
   * What names it otherwise than all that was typed in a row: each of its letters soon after its
   * number, in the passage or in what its document says of itself; and, because "4 TP" is no paper,
   * the number beside what the letters stand for.
   *
   * @param names what abbreviations in the query stand for
   */
  List<Query> otherwise(List<OtherNames> names) {
    List<Query> ways = new ArrayList<>();
    ways.add(inPart(PassageFields.FOLDED));
    ways.add(inPart(PassageFields.CONTEXT_FOLDED));
    if (letters.size() == 1 && numbers.size() == 1 && to - from == 2) {
      names.stream()
          .filter(name -> name.at() == to - 1)
          .flatMap(name -> name.variants().stream())
          .map(full ->
              Stream.concat(Stream.of(numbers.getFirst().canonical()), full.words().stream()))
          .forEach(words -> ways.add(Clauses.sameMarks(words.toList(), 0)));
    }
    return ways;
  }

  private Query inPart(String field) {
    int between = LEFT_OUT + numbers.size() - 1;
    return Clauses.all(
        Stream.concat(numbers.stream().skip(1), letters.stream())
            .map(part -> Clauses.inOrder(field, numbers.getFirst(), part, between))
            .toList());
  }

  /** Where it stands in a passage, from its number to its last letters; null if nowhere. */
  public @Nullable Place in(List<PassageWord> passage) {
    List<TypedWord> parts = Stream.concat(numbers.stream().skip(1), letters.stream()).toList();
    for (int at = 0; at < passage.size(); at++) {
      int most = Math.min(passage.size(), at + 1 + parts.size() + LEFT_OUT);
      if (passage.get(at).is(numbers.getFirst())) {
        int end = endOf(parts, passage.subList(at + 1, most));
        if (end > 0) {
          return new Place(at, at + 1 + end);
        }
      }
    }
    return null;
  }

  /** Words of a passage at [from, to). */
  public record Place(int from, int to) {}

  /** Behind the last of the parts, where all of them are among these words; else 0. */
  private static int endOf(List<TypedWord> parts, List<PassageWord> words) {
    int end = 0;
    for (TypedWord part : parts) {
      int at = PassageWord.find(words, List.of(part), PassageWord::is, 0);
      if (at < 0) {
        return 0;
      }
      end = Math.max(end, at + 1);
    }
    return end;
  }
}
