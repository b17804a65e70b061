package vn.biennien.search.matching;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.biennien.language.Fact;
import vn.biennien.language.TypedWord;
import vn.biennien.search.query.Clue;
import vn.biennien.search.query.OtherNames;
import vn.biennien.search.query.PassageWord;
import vn.biennien.search.query.TypedQuery;

/**
 * Finds in a paragraph what was searched for.
 *
 * <p>Whoever types "cửa" does not want "của" marked, and whoever types "biên bản" not the "bản" of
 * a village: a word is marked beside its neighbours in the query, and alone only where it never
 * stands beside them in what is read. Syllables of a name that stand apart are marked only where
 * nothing else is.
 */
public final class Highlighter {

  private final ArchiveQuery query;
  private final List<TypedWord> typed;

  /** Which of the words that were typed a word of a passage is, once it was asked. */
  private final Map<String, BitSet> asked = new HashMap<>();

  /** Words of a name, a phrase or a symbol of several words. */
  private final BitSet parts = new BitSet();

  /** Words that may be syllables of one word with a neighbour. */
  private final BitSet syllables = new BitSet();

  public Highlighter(ArchiveQuery query) {
    this.query = query;
    this.typed = query.typed().words();
    for (Clue clue : query.clues()) {
      if (clue.isOfSeveral()) {
        parts.set(clue.from(), clue.to());
      }
      syllables.set(clue.from(), clue.isSyllable());
    }
  }

  private BitSet asked(PassageWord word) {
    return asked.computeIfAbsent(
        word.canonical() + ' ' + word.folded(),
        key ->
            IntStream.range(0, typed.size())
                .filter(at -> word.is(typed.get(at)))
                .collect(BitSet::new, BitSet::set, BitSet::or));
  }

  /** What was typed, for an address under which the same is marked. */
  public String words() {
    return query.typed().text();
  }

  /** A paragraph, with what was searched for in it. */
  public Highlighted in(String text) {
    Highlighted read = read(text, PassageWord.in(text));
    mark(List.of(read), false);
    return read;
  }

  /** The paragraphs of one document: what stands together in one is not marked alone in another. */
  public List<Highlighted> in(List<String> paragraphs) {
    List<Highlighted> read =
        paragraphs.stream().map(text -> read(text, PassageWord.in(text))).toList();
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
    Highlighted near = read(text, words);
    mark(List.of(near), true);
    markRelated(near);
    markStated(near, Fact::nearlyStates);
    if (near.marked().isEmpty()) {
      for (int i = 0; i < words.size(); i++) {
        if (isAny(near.asked(i), j -> counts(j, false) && !typed.get(j).functional())) {
          near.mark(i, i + 1);
        }
      }
    }
    return near;
  }

  private Highlighted read(String text, List<PassageWord> words) {
    return new Highlighted(text, words, typed, words.stream().map(this::asked).toList());
  }

  /** Whether one of the words that were typed is such a one. */
  private static boolean isAny(BitSet words, IntPredicate such) {
    return words.stream().anyMatch(such);
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
      quoteFound |= markQuotes(read);
    }
    var together = new HashSet<String>();
    for (Highlighted read : paragraphs) {
      markTogether(read, quoteFound, together);
      markOrdinals(read);
      markOthers(read, query.names());
      markSymbols(read);
      markFacts(read);
    }
    BitSet alone = alone(together, quoteFound);
    BitSet whole = whole(alone, together, nearly);
    markAlone(paragraphs, whole);
    if (!whole.equals(alone) && paragraphs.stream().allMatch(read -> read.marked().isEmpty())) {
      markAlone(paragraphs, alone);
    }
  }

  /** The words of a query that are quoted are only marked together, where they are found so. */
  private boolean markQuotes(Highlighted read) {
    boolean found = false;
    for (Clue clue : query.clues()) {
      found |= clue.quoted() && markSequences(read, clue.from(), clue.to());
    }
    return found;
  }

  private void markTogether(Highlighted read, boolean quoteFound, Set<String> together) {
    for (int i = 0; i + 1 < read.words().size(); i++) {
      BitSet here = read.asked(i);
      BitSet next = read.asked(i + 1);
      for (int j = here.nextSetBit(0); j >= 0; j = here.nextSetBit(j + 1)) {
        if (next.get(j + 1) && countTogether(j, quoteFound)) {
          read.mark(i, i + 2);
          together.add(typed.get(j).canonical());
          together.add(typed.get(j + 1).canonical());
        }
      }
    }
  }

  /** "lan 16" in "lần thứ 16": the number with what stands before it. */
  private void markOrdinals(Highlighted read) {
    for (int i = 1; i < read.words().size(); i++) {
      BitSet numbers = read.asked(i);
      boolean ordinal =
          Clue.BEFORE_NUMBERS.contains(read.words().get(i - 1).canonical())
              && isAny(numbers, j -> j > 0 && typed.get(j).number() && counts(j, true));
      if (ordinal) {
        boolean named = i > 1 && isAny(read.asked(i - 2), j -> numbers.get(j + 1));
        read.mark(named ? i - 2 : i - 1, i + 1);
      }
    }
  }

  private static void markAlone(List<Highlighted> paragraphs, BitSet alone) {
    for (Highlighted read : paragraphs) {
      for (int i = 0; i < read.words().size(); i++) {
        if (read.asked(i).intersects(alone)) {
          read.mark(i, i + 1);
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
    return (!typed.get(at).quoted() || !quoteFound) && query.typed().factAt(at) == null;
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

  /** A paper's symbol from its number to the last of the letters that were typed. */
  private void markSymbols(Highlighted read) {
    for (Clue clue : query.clues()) {
      Clue.Place place = clue.in(read.words());
      if (place != null) {
        read.mark(place.from(), place.to());
      }
    }
  }

  private void markRelated(Highlighted read) {
    markOthers(read, query.related());
  }

  /** Other names, with the words beside them that were typed beside what they stand for. */
  private void markOthers(Highlighted read, List<OtherNames> names) {
    for (OtherNames name : names) {
      for (int[] place : read.places(name)) {
        int at = place[0];
        int end = at + place[1];
        read.mark(
            name.isBefore(read.words(), at, typed) ? at - 1 : at,
            name.isAfter(read.words(), end, typed) ? end + 1 : end);
      }
    }
  }

  private static boolean markSequences(Highlighted read, int from, int to) {
    int at = read.find(from, to, 0);
    boolean found = at >= 0;
    while (at >= 0) {
      read.mark(at, at + to - from);
      at = read.find(from, to, at + 1);
    }
    return found;
  }

  private void markFacts(Highlighted read) {
    for (Clue clue : query.clues()) {
      Fact fact = clue.fact();
      if (fact != null && fact.isDate() && clue.to() > clue.from() + 1) {
        markSequences(read, clue.from(), clue.to()); // written as only questions are
      }
    }
    markStated(read, Fact::states);
  }

  private void markStated(Highlighted read, BiPredicate<Fact, Fact> states) {
    List<Fact> asked = query.typed().facts();
    for (Fact fact : asked.isEmpty() ? List.<Fact>of() : read.facts()) {
      if (asked.stream().anyMatch(a -> states.test(fact, a))) {
        read.marked().set(fact.start(), fact.end());
      }
    }
  }
}
