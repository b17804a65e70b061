package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import vn.biennien.language.PaperSymbol;
import vn.biennien.language.TypedWord;
import vn.biennien.search.analysis.PairFilter;

/**
 * Reads the shorthand of a query: known abbreviations that were written together are taken apart
 * ("BQLKKTCK"), a paper's number and its letters too ("63nq", "NQ63"), and those that read like a
 * syllable are known to be none ("AI" is not "ái").
 */
@RequiredArgsConstructor
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
    boolean glued =
        !symbol
            && word.raw().length() >= SHORTEST_GLUED
            && word.raw().length() <= LONGEST_GLUED
            && word.raw().chars().allMatch(Character::isLetter)
            && !known.has(word);
    if (!symbol && !glued || stands.test(word.folded())) {
      return List.of();
    }
    return symbol
        ? parts
        : split(
            word,
            0,
            1,
            LONGEST_SYLLABLE,
            TypedWord::isPlainSyllable,
            (left, right) -> stands.test(PairFilter.pair(left.folded(), right.folded())));
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
    return word.inUpperCase() && !known.has(word)
        ? split(word, 0, SHORTEST_PART, word.raw().length(), known::has, (left, right) -> true)
        : List.of();
  }

  /**
   * The parts that a word is put together of from a place on, the longest first: known
   * abbreviations, or the syllables of "langson" and "cửakhẩu", where each two of them stand beside
   * each other somewhere. Nothing where it is not, or is one of them.
   */
  private static List<TypedWord> split(
      TypedWord word,
      int from,
      int shortest,
      int longest,
      Predicate<TypedWord> isPart,
      BiPredicate<TypedWord, TypedWord> beside) {
    int length = word.raw().length();
    for (int to = Math.min(length, from + longest); to >= from + shortest; to--) {
      TypedWord first = word.part(from, to);
      boolean whole = to - from == length;
      if (!whole && isPart.test(first)) {
        if (to == length) {
          return List.of(first);
        }
        List<TypedWord> rest = split(word, to, shortest, longest, isPart, beside);
        if (!rest.isEmpty() && beside.test(first, rest.getFirst())) {
          return Stream.concat(Stream.of(first), rest.stream()).toList();
        }
      }
    }
    return List.of();
  }
}
