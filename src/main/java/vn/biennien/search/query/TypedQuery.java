package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.Fact;
import vn.biennien.language.FunctionWords;
import vn.biennien.language.TypedWord;

/**
 * What somebody typed, cut into words, with the facts and the quoted phrases seen in it. Words are
 * never dropped (pictures and signs are none), and nothing is an operator except quotation marks, a
 * star at a word's end and a minus directly before a word.
 *
 * @param text what was typed, as far as it was read
 * @param whole whether it was read to its end
 * @param words what is asked for
 * @param excluded the words that a passage must not hold, those of one minus together
 */
public record TypedQuery(
    String text,
    boolean whole,
    List<TypedWord> words,
    List<List<TypedWord>> excluded,
    List<Fact> facts) {

  /** Longer input is a text and not a question; its beginning is enough to find its like. */
  static final int MOST_WORDS = 48;

  /** Among so many words and signs these are looked for. */
  private static final int MOST_TOKENS = 20 * MOST_WORDS;

  private static final int LAST_TOLD = 5;

  private static final Pattern QUOTED = Pattern.compile("[\"“”„«]([^\"“”„«»]+)[\"“”»]");
  private static final String QUOTES = "\"“”„«";

  public static TypedQuery of(String typed) {
    return of(typed, WordBonds.NONE, Rules.ALL);
  }

  /**
   * @param bonds which words belong together, to tell how far a minus reaches
   * @param rules by which it is read
   */
  public static TypedQuery of(String typed, WordBonds bonds, Rules rules) {
    List<TypedWord> words = words(typed);
    boolean whole = words.size() <= MOST_WORDS;
    if (!whole) {
      words.removeLast();
    }
    String text = whole ? typed : typed.substring(0, words.getLast().end());
    List<Fact> stated = Fact.asked(text);
    var excluded = new ArrayList<List<TypedWord>>();
    List<TypedWord> asked = withoutExcluded(words, excluded, bonds, stated);
    List<Fact> facts =
        stated.stream()
            .filter(fact ->
                excluded.stream()
                    .flatMap(List::stream)
                    .noneMatch(w -> fact.start() <= w.start() && w.start() < fact.end()))
            .toList();
    return asked.isEmpty()
        ? new TypedQuery(text, whole, read(words, rules), List.of(), stated)
        : new TypedQuery(text, whole, read(asked, rules), List.copyOf(excluded), facts);
  }

  /** The words of a text; of a longer one, one more than are read. Pictures and signs are none. */
  private static List<TypedWord> words(String text) {
    List<MatchResult> quotes = QUOTED.matcher(text).results().toList();
    return PassageWord.in(text, MOST_TOKENS).stream()
        .filter(word -> word.canonical().codePoints().anyMatch(Character::isLetterOrDigit))
        .limit(MOST_WORDS + 1)
        .map(word -> word(text, word, quotes))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static TypedWord word(String text, PassageWord word, List<MatchResult> quotes) {
    int start = word.start();
    int end = word.end();
    int quote = TypedWord.UNQUOTED;
    for (int i = 0; i < quotes.size(); i++) {
      quote = quotes.get(i).start(1) <= start && start < quotes.get(i).end(1) ? i : quote;
    }
    return new TypedWord(
        text.substring(start, end),
        word.canonical(),
        CanonicalForm.fold(word.canonical()),
        end < text.length() && text.charAt(end) == '*',
        isAfterMinus(text, start),
        false,
        false,
        quote,
        start,
        end);
  }

  /** A minus excludes only where it begins a word: "Việt-Trung" and "Việt - Trung" have dashes. */
  private static boolean isAfterMinus(String text, int start) {
    int at = start - 1;
    if (at >= 0 && QUOTES.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0
        && text.charAt(at) == '-'
        && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
  }

  /** "-Hà Giang", "-lao động", -"cảng biển" and "-22/3/2019" exclude all of it. */
  private static List<TypedWord> withoutExcluded(
      List<TypedWord> words, List<List<TypedWord>> excluded, WordBonds bonds, List<Fact> facts) {
    var asked = new ArrayList<TypedWord>();
    int excludedTo = 0;
    for (int at = 0; at < words.size(); at++) {
      TypedWord word = words.get(at);
      if (!word.minus() || at > excludedTo && isDash(words, at, bonds)) {
        asked.add(word);
        continue;
      }
      int end = at + 1;
      while (end < words.size()
          && (goesOn(words.get(end - 1), words.get(end), bonds)
              || areOneFact(word, words.get(end), facts))) {
        end++;
      }
      excluded.add(List.copyOf(words.subList(at, end)));
      excludedTo = end;
      at = end - 1;
    }
    return asked;
  }

  private static boolean isDash(List<TypedWord> words, int at, WordBonds bonds) {
    TypedWord word = words.get(at);
    return words.get(at - 1).number() && word.number()
        || !word.quoted() && bonds.oneName(words.subList(0, at), words.subList(at, words.size()));
  }

  private static boolean areOneFact(TypedWord word, TypedWord next, List<Fact> facts) {
    return facts.stream()
        .anyMatch(fact ->
            fact.start() <= word.start() && word.start() < fact.end() && next.start() < fact.end());
  }

  private static boolean goesOn(TypedWord word, TypedWord next, WordBonds bonds) {
    if (word.quoted() || next.quoted()) {
      return word.quote() == next.quote();
    }
    boolean oneName =
        word.beginsInUpperCase() && next.beginsInUpperCase()
            || word.han() && next.han() && word.end() == next.start();
    return !next.minus() && (oneName || bonds.oneWord(word, next));
  }

  private static List<TypedWord> read(List<TypedWord> words, Rules rules) {
    boolean marked = words.stream().anyMatch(TypedWord::marked);
    var known = new ArrayList<>(words);
    if (rules.has(Rule.GRAMMAR)) {
      FunctionWords.readGrammar(words, known, marked);
    }
    if (rules.has(Rule.QUESTIONS)) {
      FunctionWords.readQuestions(words, known, marked);
    }
    if (rules.has(Rule.ADDRESS)) {
      FunctionWords.readAddress(words, known, marked);
    }
    return List.copyOf(known);
  }

  /** Whether a comma or an "and" stands between a place, after a word, and the word at another. */
  public boolean isListed(int after, int at) {
    String between = text.substring(words.get(after - 1).end(), words.get(at).start());
    return between.matches("[,;].*")
        || words.subList(after, at).stream().anyMatch(FunctionWords::joins);
  }

  /** What a passage must not hold. */
  public List<Exclusion> exclusions() {
    return excluded.stream()
        .map(held -> {
          String said = text.substring(held.getFirst().start(), held.getLast().end());
          return new Exclusion(said, new TypedQuery(text, true, held, List.of(), Fact.asked(said)));
        })
        .toList();
  }

  /** Whether any word carries marks: then the person who typed it uses them. */
  public boolean marked() {
    return words.stream().anyMatch(TypedWord::marked);
  }

  /** The same with other words for those that were typed. */
  public TypedQuery with(List<TypedWord> read) {
    return new TypedQuery(text, whole, List.copyOf(read), excluded, facts);
  }

  /** The fact that the word at this place belongs to, if any. */
  public @Nullable Fact factAt(int at) {
    int start = words.get(at).start();
    return facts.stream()
        .filter(fact -> fact.start() <= start && start < fact.end())
        .findFirst()
        .orElse(null);
  }

  /** The place after the last word of a fact. */
  public int endOf(Fact fact) {
    return (int) words.stream().takeWhile(word -> word.start() < fact.end()).count();
  }

  /** The place after the last of the years from one on: "2019-2021", "từ 2019 đến năm 2021". */
  int endOfYears(int at) {
    boolean until = at + 1 < words.size() && FunctionWords.isUntil(words.get(at + 1));
    int last = until ? at + 2 : at + 1;
    if (until && last < words.size() && words.get(last).folded().equals("nam")) {
      last++;
    }
    if (last >= words.size() || !words.get(last).year() || words.get(last).quoted()) {
      return at + 1;
    }
    String between = text.substring(words.get(at).end(), words.get(last).start());
    boolean later = words.get(at).canonical().compareTo(words.get(last).canonical()) < 0;
    return later && (until || between.matches("\\s*[-–—]\\s*")) ? last + 1 : at + 1;
  }

  /** The place after the last word of the quoted phrase that this one stands in. */
  public int endOfQuote(int at) {
    int end = at;
    while (end < words.size() && words.get(end).quote() == words.get(at).quote()) {
      end++;
    }
    return end;
  }

  /** The last words that were read, where more were typed. */
  public @Nullable String readUntil() {
    if (whole) {
      return null;
    }
    int from = Math.max(0, words.size() - LAST_TOLD);
    return text.substring(words.get(from).start());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }
}
