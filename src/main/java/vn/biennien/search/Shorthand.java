package vn.biennien.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the shorthand of a query: known abbreviations that were written together are taken apart
 * ("BQLKKTCK"), a paper's number and its letters too ("63nq", "NQ63"), and those that read like a
 * syllable are known to be none ("AI" is not "ái").
 */
final class Shorthand {

  /** No abbreviation has fewer letters. */
  private static final int SHORTEST_PART = 2;

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
   * @param stands whether a word stands somewhere in what is searched; then it is left whole
   */
  TypedQuery read(TypedQuery query, Predicate<String> stands) {
    boolean capsLock = isCapsLock(query);
    var read = new ArrayList<TypedWord>();
    for (TypedWord word : query.words()) {
      List<TypedWord> parts = word.quoted() || word.prefix() ? List.of() : parts(word);
      if (parts.size() > 1 && !stands.test(word.folded())) {
        read.addAll(parts);
      } else {
        read.add(word);
      }
    }
    if (!capsLock) {
      read.replaceAll(word -> known.hasAsSyllable(word) ? word.asShorthand() : word);
    }
    return query.with(read);
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
        TypedWord letters = word.part(symbol.start("letters"), symbol.end("letters"));
        TypedWord number = word.part(symbol.start("number"), symbol.end("number"));
        return !PaperSymbol.isLetters(letters)
            ? List.of()
            : letters.start() < number.start()
                ? List.of(letters, number)
                : List.of(number, letters);
      }
    }
    return word.inUpperCase() && !known.has(word) ? parts(word, 0) : List.of();
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
