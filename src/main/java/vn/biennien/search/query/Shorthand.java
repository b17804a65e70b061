package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.biennien.language.PaperSymbol;
import vn.biennien.language.TypedWord;
import vn.biennien.search.analysis.PairFilter;

/**
 * Reads the shorthand of a query: known abbreviations that were written together are taken apart
 * ("BQLKKTCK"), a paper's number and its letters too ("63nq", "NQ63"), and those that read like a
 * syllable are known to be none ("AI" is not "ái").
 */
final class Shorthand {

  /** No abbreviation has fewer letters. */
  private static final int SHORTEST_PART = 2;

  /** "nghieng" has most letters. */
  private static final int LONGEST_SYLLABLE = 7;

  private static final int SHORTEST_GLUED = 4;

  /** Four syllables; of more letters nobody forgets every space. */
  private static final int LONGEST_GLUED = 24;

  /** A paper's number and letters of its symbol, between which a space was forgotten. */
  private static final Pattern NUMBER_WITH_LETTERS =
      Pattern.compile("(?<number>\\d+)(?<letters>\\p{L}{2,8})");

  private static final Pattern LETTERS_WITH_NUMBER =
      Pattern.compile("(?<letters>\\p{Lu}{2,8})(?<number>\\d+)");

  private final Synonyms known;

  Shorthand(Synonyms known) {
    this.known = known;
  }

  /**
   * The same query with its shorthand read.
   *
   * @param stands whether a word stands somewhere in what is searched, and is left whole; or two
   *     beside each other
   */
  TypedQuery read(TypedQuery query, Predicate<String> stands) {
    boolean capsLock = isCapsLock(query);
    var read = new ArrayList<TypedWord>();
    for (TypedWord word : query.words()) {
      List<TypedWord> parts = taken(word, stands);
      read.addAll(parts.isEmpty() ? List.of(word) : parts);
    }
    if (!capsLock) {
      read.replaceAll(word -> known.hasAsSyllable(word) ? word.asShorthand() : word);
    }
    return query.with(read);
  }

  /** A word that stands nowhere, taken apart; nothing where it is one word, as most are. */
  private List<TypedWord> taken(TypedWord word, Predicate<String> stands) {
    if (word.quoted() || word.prefix() || word.isPlainSyllable() && !word.inUpperCase()) {
      return List.of();
    }
    List<TypedWord> parts = parts(word);
    boolean symbol = parts.size() > 1;
    boolean glued = !symbol && word.raw().length() >= SHORTEST_GLUED && !known.has(word);
    if (!symbol && !glued || stands.test(word.folded())) {
      return List.of();
    }
    return symbol ? parts : syllables(word, 0, stands);
  }

  /** Who types everything in upper case abbreviates nothing by it. */
  private static boolean isCapsLock(TypedQuery query) {
    return query.words().size() > 1
        && query.words().stream().allMatch(word -> word.inUpperCase() || word.number())
        && query.words().stream().filter(TypedWord::isPlainSyllable).count() > 1;
  }

  private List<TypedWord> parts(TypedWord word) {
    for (Pattern glued : List.of(NUMBER_WITH_LETTERS, LETTERS_WITH_NUMBER)) {
      Matcher symbol = glued.matcher(word.raw());
      if (symbol.matches()) {
        TypedWord number = word.part(symbol.start("number"), symbol.end("number"));
        List<TypedWord> letters =
            PaperSymbol.letters(word.part(symbol.start("letters"), symbol.end("letters")));
        Stream<TypedWord> inOrder =
            symbol.start("letters") < symbol.start("number")
                ? Stream.concat(letters.stream(), Stream.of(number))
                : Stream.concat(Stream.of(number), letters.stream());
        return letters.isEmpty() ? List.of() : inOrder.toList();
      }
    }
    return word.inUpperCase() && !known.has(word) ? parts(word, 0) : List.of();
  }

  /**
   * The syllables that a word is put together of from a place on, if any: "langson" and "cửakhẩu",
   * where each two of them stand beside each other somewhere.
   */
  private static List<TypedWord> syllables(TypedWord word, int from, Predicate<String> stands) {
    int length = word.raw().length();
    if (length > LONGEST_GLUED || !word.raw().chars().allMatch(Character::isLetter)) {
      return List.of();
    }
    for (int to = Math.min(length - 1, from + LONGEST_SYLLABLE); to > from; to--) {
      TypedWord first = word.part(from, to);
      List<TypedWord> rest = first.isPlainSyllable() ? rest(word, first, to, stands) : List.of();
      if (!rest.isEmpty()) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
      }
    }
    return List.of();
  }

  private static List<TypedWord> rest(
      TypedWord word, TypedWord first, int from, Predicate<String> stands) {
    TypedWord last = word.part(from, word.raw().length());
    if (last.isPlainSyllable() && areWord(first, last, stands)) {
      return List.of(last);
    }
    List<TypedWord> rest = syllables(word, from, stands);
    return !rest.isEmpty() && areWord(first, rest.getFirst(), stands) ? rest : List.of();
  }

  private static boolean areWord(TypedWord left, TypedWord right, Predicate<String> stands) {
    return stands.test(PairFilter.pair(left.folded(), right.folded()));
  }

  /** The fewest known abbreviations that a word is put together of from a place on, if any. */
  private List<TypedWord> parts(TypedWord word, int from) {
    List<TypedWord> fewest = List.of();
    for (int to = word.raw().length(); to >= from + SHORTEST_PART; to--) {
      TypedWord first = word.part(from, to);
      if (known.has(first)) {
        boolean last = to == word.raw().length();
        List<TypedWord> rest = last ? List.of() : parts(word, to);
        if ((last || !rest.isEmpty()) && (fewest.isEmpty() || rest.size() + 1 < fewest.size())) {
          fewest = Stream.concat(Stream.of(first), rest.stream()).toList();
        }
      }
    }
    return fewest;
  }
}
