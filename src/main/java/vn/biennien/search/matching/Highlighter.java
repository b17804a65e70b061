package vn.biennien.search.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import vn.biennien.language.Fact;
import vn.biennien.search.query.Concept;
import vn.biennien.search.query.PaperSymbol;
import vn.biennien.search.query.PassageWord;
import vn.biennien.search.query.Synonyms;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.search.query.TypedWord;

/**
 * Finds in a paragraph what was searched for.
 *
 * <p>Whoever types "cửa" does not want "của" marked, and whoever types "biên bản" not the "bản" of
 * a village: a word is marked beside its neighbours in the query, and alone only where it never
 * stands beside them in what is read. Syllables of a name that stand apart are marked only where
 * nothing else is.
 */
public final class Highlighter {

  /** What may stand between two words that are marked together. */
  private static final String JOINS = " \u00A0\t,-–—/\"“”";

  private static final BitSet NONE = new BitSet();

  private final ArchiveQuery query;
  private final List<TypedWord> typed;
  private final BitSet ofFacts = new BitSet();
  private final Map<String, BitSet> withMarks = new HashMap<>();
  private final Map<String, BitSet> withAnyMarks = new HashMap<>();
  private final BitSet beginnings = new BitSet();

  /** Words of a name, a phrase or a symbol of several words. */
  private final BitSet parts = new BitSet();

  /** Words that may be syllables of one word with a neighbour. */
  private final BitSet syllables = new BitSet();

  public Highlighter(ArchiveQuery query) {
    this.query = query;
    this.typed = query.typed().words();
    for (int at = 0; at < typed.size(); at++) {
      TypedWord word = typed.get(at);
      ofFacts.set(at, query.typed().factAt(at) != null);
      if (word.prefix()) {
        beginnings.set(at);
      } else if (word.exact()) {
        withMarks.computeIfAbsent(word.canonical(), key -> new BitSet()).set(at);
      } else {
        withAnyMarks.computeIfAbsent(word.folded(), key -> new BitSet()).set(at);
      }
    }
    for (Concept concept : query.concepts()) {
      if (Reasons.isOfSeveral(concept)) {
        parts.set(concept.from(), concept.to());
      } else if (Reasons.isSyllable(concept)) {
        syllables.set(concept.from());
      }
    }
  }

  /** Which of the words that were typed a word of a passage is. */
  private BitSet asked(PassageWord word) {
    BitSet exactly = withMarks.getOrDefault(word.canonical(), NONE);
    BitSet anyhow = withAnyMarks.getOrDefault(word.folded(), NONE);
    if (beginnings.isEmpty() && (exactly.isEmpty() || anyhow.isEmpty())) {
      return exactly.isEmpty() ? anyhow : exactly;
    }
    var all = (BitSet) exactly.clone();
    all.or(anyhow);
    beginnings.stream().filter(at -> word.is(typed.get(at))).forEach(all::set);
    return all;
  }

  /** What was typed, for an address under which the same is marked. */
  public String words() {
    return query.typed().text();
  }

  /** A paragraph, with what was searched for in it. */
  public Highlighted in(String text) {
    Highlighted read = unmarked(text, PassageWord.in(text));
    mark(List.of(read), false);
    return read;
  }

  /** The paragraphs of one document: what stands together in one is not marked alone in another. */
  public List<Highlighted> in(List<String> paragraphs) {
    List<Highlighted> read =
        paragraphs.stream().map(text -> unmarked(text, PassageWord.in(text))).toList();
    mark(read, false);
    read.forEach(this::markRelated);
    return read;
  }

  /** A paragraph that is only nearly right: of one without a whole word, its parts. */
  public Highlighted near(String text) {
    return near(text, PassageWord.in(text));
  }

  /**
   * @param words of this paragraph
   */
  public Highlighted near(String text, List<PassageWord> words) {
    Highlighted near = unmarked(text, words);
    mark(List.of(near), true);
    markRelated(near);
    markStated(near, Fact::nearlyStates);
    if (near.marked().isEmpty()) {
      for (PassageWord word : words) {
        if (isAny(asked(word), j -> counts(j, false) && !typed.get(j).functional())) {
          near.marked().set(word.start(), word.end());
        }
      }
    }
    return near;
  }

  private static Highlighted unmarked(String text, List<PassageWord> words) {
    return new Highlighted(text, words, new BitSet(text.length()));
  }

  /** Whether one of the words that were typed is such a one. */
  private static boolean isAny(BitSet words, IntPredicate such) {
    int at = words.nextSetBit(0);
    while (at >= 0 && !such.test(at)) {
      at = words.nextSetBit(at + 1);
    }
    return at >= 0;
  }

  /**
   * Why it was found, thing by thing that was asked for.
   *
   * @param asked what was typed, where it was read as this query
   */
  public List<Reason> why(Highlighted passage, boolean complete, TypedQuery asked) {
    return new Reasons(query, passage, complete, asked).list();
  }

  private void mark(List<Highlighted> paragraphs, boolean nearly) {
    boolean quoteFound = false;
    for (Highlighted read : paragraphs) {
      quoteFound |= markQuotes(read.text(), read.words(), read.marked());
    }
    var together = new HashSet<String>();
    List<List<BitSet>> asked = new ArrayList<>();
    for (Highlighted read : paragraphs) {
      asked.add(read.words().stream().map(this::asked).toList());
      markTogether(read, asked.getLast(), quoteFound, together);
      markOrdinals(read, asked.getLast());
      markNames(read);
      markSymbols(read);
      markFacts(read);
    }
    BitSet alone = alone(together, quoteFound);
    BitSet whole = whole(alone, together, nearly);
    markAlone(paragraphs, asked, whole);
    if (!whole.equals(alone) && paragraphs.stream().allMatch(read -> read.marked().isEmpty())) {
      markAlone(paragraphs, asked, alone);
    }
  }

  /** The words of a query that are quoted are only marked together, where they are found so. */
  private boolean markQuotes(String text, List<PassageWord> words, BitSet marked) {
    boolean found = false;
    for (int at = 0; at < typed.size(); at++) {
      if (typed.get(at).quoted()) {
        int end = query.typed().endOfQuote(at);
        found |= markSequences(text, words, typed.subList(at, end), PassageWord::is, marked);
        at = end - 1;
      }
    }
    return found;
  }

  private void markTogether(
      Highlighted read, List<BitSet> asked, boolean quoteFound, Set<String> together) {
    for (int i = 0; i + 1 < asked.size(); i++) {
      BitSet next = asked.get(i + 1);
      for (int j = asked.get(i).nextSetBit(0); j >= 0; j = asked.get(i).nextSetBit(j + 1)) {
        if (next.get(j + 1) && countTogether(j, quoteFound)) {
          mark(read.text(), read.words(), i, i + 2, read.marked());
          together.add(typed.get(j).canonical());
          together.add(typed.get(j + 1).canonical());
        }
      }
    }
  }

  /** "lan 16" in "lần thứ 16": the number with what stands before it. */
  private void markOrdinals(Highlighted read, List<BitSet> asked) {
    List<PassageWord> words = read.words();
    for (int i = 1; i < words.size(); i++) {
      BitSet numbers = asked.get(i);
      boolean ordinal =
          Concept.BEFORE_NUMBERS.contains(words.get(i - 1).canonical())
              && isAny(numbers, j -> j > 0 && typed.get(j).number() && counts(j, true));
      if (ordinal) {
        boolean named = i > 1 && isAny(asked.get(i - 2), j -> numbers.get(j + 1));
        mark(read.text(), words, named ? i - 2 : i - 1, i + 1, read.marked());
      }
    }
  }

  private static void markAlone(
      List<Highlighted> paragraphs, List<List<BitSet>> asked, BitSet alone) {
    for (int p = 0; p < paragraphs.size(); p++) {
      Highlighted read = paragraphs.get(p);
      for (int i = 0; i < read.words().size(); i++) {
        if (asked.get(p).get(i).intersects(alone)) {
          read.marked().set(read.words().get(i).start(), read.words().get(i).end());
        }
      }
    }
  }

  /** The words that were typed and say something without a neighbour. */
  private BitSet alone(Set<String> together, boolean quoteFound) {
    var alone = new BitSet();
    for (int at = 0; at < typed.size(); at++) {
      alone.set(at, counts(at, quoteFound) && standsAlone(typed.get(at), together));
    }
    return alone;
  }

  /**
   * Those of them that are more than parts: of a name, and in what is nearly right also of a word,
   * of which no other syllable stands beside a neighbour either.
   */
  private BitSet whole(BitSet alone, Set<String> together, boolean nearly) {
    var whole = (BitSet) alone.clone();
    whole.andNot(parts);
    for (int at = 1; nearly && at < typed.size(); at++) {
      if (isApart(at - 1, together) && isApart(at, together)) {
        whole.clear(at - 1, at + 1);
      }
    }
    return whole;
  }

  private boolean isApart(int at, Set<String> together) {
    return syllables.get(at) && !together.contains(typed.get(at).canonical());
  }

  /** Whether a word that was typed and the next one say something side by side. */
  private boolean countTogether(int at, boolean quoteFound) {
    return counts(at, quoteFound)
        && counts(at + 1, quoteFound)
        && !isOfGrammar(at)
        && !isOfGrammar(at + 1)
        && !(typed.get(at).functional() && typed.get(at + 1).functional());
  }

  /** Of "đồng chí" before a name "chí" says as little as "đồng". */
  private boolean isOfGrammar(int at) {
    return typed.get(at).functional()
        && (at > 0 && typed.get(at - 1).functional()
            || at + 1 < typed.size() && typed.get(at + 1).functional());
  }

  /** The numbers of a date say nothing without it. */
  private boolean counts(int at, boolean quoteFound) {
    return (!typed.get(at).quoted() || !quoteFound) && !ofFacts.get(at);
  }

  /** A syllable without marks is too many words to be marked without a neighbour. */
  private boolean standsAlone(TypedWord word, Set<String> together) {
    if (typed.size() == 1) {
      return true;
    }
    boolean tellsSomething =
        word.marked()
            || word.prefix()
            || word.inUpperCase() && !word.isPlainSyllable() // "APEC"
            || word.folded().length() > (word.number() ? 2 : 4);
    return tellsSomething && !word.functional() && !together.contains(word.canonical());
  }

  private void markNames(Highlighted read) {
    markOthers(read, query.names());
  }

  /** A paper's symbol from its number to the last of the letters that were typed. */
  private void markSymbols(Highlighted read) {
    for (Concept concept : query.concepts()) {
      PaperSymbol symbol = concept.symbol();
      PaperSymbol.Place place = symbol == null ? null : symbol.in(read.words());
      if (place != null) {
        mark(read.text(), read.words(), place.from(), place.to(), read.marked());
      }
    }
  }

  private void markRelated(Highlighted read) {
    markOthers(read, query.related());
  }

  private void markOthers(Highlighted read, List<Synonyms.Match> names) {
    for (Synonyms.Match name : names) {
      for (Synonyms.Variant variant : name.variants()) {
        markName(read.text(), read.words(), name, variant.words(), read.marked());
      }
    }
  }

  /** Another name, with the words beside it that were typed beside what it stands for. */
  private void markName(
      String text,
      List<PassageWord> words,
      Synonyms.Match name,
      List<String> other,
      BitSet marked) {
    for (int at = find(words, other, 0); at >= 0; at = find(words, other, at + 1)) {
      int end = at + other.size();
      if (name.counts(words, at, end, typed)) {
        int from = name.isBefore(words, at, typed) ? at - 1 : at;
        mark(text, words, from, name.isAfter(words, end, typed) ? end + 1 : end, marked);
      }
    }
  }

  private static int find(List<PassageWord> words, List<String> canonical, int from) {
    return PassageWord.find(
        words, canonical, (word, other) -> word.canonical().equals(other), from);
  }

  private static <T> boolean markSequences(
      String text,
      List<PassageWord> words,
      List<T> sequence,
      BiPredicate<PassageWord, T> same,
      BitSet marked) {
    int at = PassageWord.find(words, sequence, same, 0);
    boolean found = at >= 0;
    while (at >= 0) {
      mark(text, words, at, at + sequence.size(), marked);
      at = PassageWord.find(words, sequence, same, at + 1);
    }
    return found;
  }

  private static void mark(String text, List<PassageWord> words, int from, int to, BitSet marked) {
    for (int i = from; i < to; i++) {
      marked.set(words.get(i).start(), words.get(i).end());
      if (i > from && joins(text, words.get(i - 1).end(), words.get(i).start())) {
        marked.set(words.get(i - 1).end(), words.get(i).start());
      }
    }
  }

  private static boolean joins(String text, int from, int to) {
    int at = from;
    while (at < to && JOINS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == to;
  }

  private void markFacts(Highlighted read) {
    for (int at = 0; at < typed.size(); at++) {
      Fact fact = query.typed().factAt(at);
      if (fact != null) {
        int end = query.typed().endOf(fact);
        if (fact.isDate() && end > at + 1) { // written as it was typed, which only questions are
          markSequences(
              read.text(), read.words(), typed.subList(at, end), PassageWord::is, read.marked());
        }
        at = end - 1;
      }
    }
    markStated(read, Fact::states);
  }

  private void markStated(Highlighted read, BiPredicate<Fact, Fact> states) {
    List<Fact> asked = query.typed().facts();
    for (Fact fact : asked.isEmpty() ? List.<Fact>of() : Fact.in(read.text())) {
      if (fact.end() <= read.text().length()
          && asked.stream().anyMatch(a -> states.test(fact, a))) {
        read.marked().set(fact.start(), fact.end());
      }
    }
  }
}
