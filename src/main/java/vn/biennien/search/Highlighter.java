package vn.biennien.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * Finds in a paragraph what was searched for.
 *
 * <p>Whoever types "cửa" does not want "của" marked, and whoever types "biên bản" not the "bản" of
 * a village: a word is marked beside its neighbours in the query, and alone only where it never
 * stands beside them.
 */
final class Highlighter {

  /** What may stand between two words that are marked together. */
  private static final String JOINS = " \u00A0\t,-–—/\"“”";

  private static final BitSet NONE = new BitSet();

  private final ArchiveQuery query;
  private final List<TypedWord> typed;
  private final BitSet ofFacts = new BitSet();
  private final Map<String, BitSet> withMarks = new HashMap<>();
  private final Map<String, BitSet> withAnyMarks = new HashMap<>();
  private final BitSet beginnings = new BitSet();

  Highlighter(ArchiveQuery query) {
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
  String words() {
    return query.typed().text();
  }

  /** A paragraph, with what was searched for in it. */
  Highlighted in(String text) {
    return in(text, PassageWord.in(text));
  }

  /**
   * @param words of this paragraph
   */
  Highlighted in(String text, List<PassageWord> words) {
    return new Highlighted(text, words, marks(text, words));
  }

  /**
   * The same for a paragraph that is only nearly right: of one without a whole word, its parts.
   *
   * @param found in it
   */
  Highlighted near(Highlighted found) {
    if (!found.marked().isEmpty()) {
      return found;
    }
    var marked = new BitSet(found.text().length());
    for (PassageWord word : found.words()) {
      if (isAny(asked(word), j -> counts(j, false) && !typed.get(j).functional())) {
        marked.set(word.start(), word.end());
      }
    }
    return new Highlighted(found.text(), found.words(), marked);
  }

  /** Whether one of the words that were typed is such a one. */
  private static boolean isAny(BitSet words, IntPredicate such) {
    int at = words.nextSetBit(0);
    while (at >= 0 && !such.test(at)) {
      at = words.nextSetBit(at + 1);
    }
    return at >= 0;
  }

  /** Why it was found, thing by thing that was asked for. */
  List<Reason> why(Highlighted passage, boolean complete) {
    return new Reasons(query, passage, complete).list();
  }

  private BitSet marks(String text, List<PassageWord> words) {
    var marked = new BitSet(text.length());
    boolean quoteFound = markQuotes(text, words, marked);
    markWords(text, words, marked, quoteFound);
    for (Synonyms.Match name : query.names()) {
      for (Synonyms.Variant variant : name.variants()) {
        markName(text, words, name, variant.words(), marked);
      }
    }
    markFacts(text, words, marked);
    return marked;
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

  private void markWords(String text, List<PassageWord> words, BitSet marked, boolean quoteFound) {
    List<BitSet> asked = words.stream().map(this::asked).toList();
    var together = new HashSet<String>();
    for (int i = 0; i + 1 < words.size(); i++) {
      BitSet next = asked.get(i + 1);
      for (int j = asked.get(i).nextSetBit(0); j >= 0; j = asked.get(i).nextSetBit(j + 1)) {
        if (next.get(j + 1) && countTogether(j, quoteFound)) {
          mark(text, words, i, i + 2, marked);
          together.add(typed.get(j).canonical());
          together.add(typed.get(j + 1).canonical());
        }
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (isAny(asked.get(i), j -> counts(j, quoteFound) && standsAlone(typed.get(j), together))) {
        marked.set(words.get(i).start(), words.get(i).end());
      }
    }
  }

  /** Whether a word that was typed and the next one say something side by side. */
  private boolean countTogether(int at, boolean quoteFound) {
    return counts(at, quoteFound)
        && counts(at + 1, quoteFound)
        && !(typed.get(at).functional() && typed.get(at + 1).functional());
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
        word.marked() || word.prefix() || word.folded().length() > (word.number() ? 2 : 4);
    return tellsSomething && !word.functional() && !together.contains(word.canonical());
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
      boolean before = at > 0 && name.at() > 0 && words.get(at - 1).is(typed.get(name.at() - 1));
      boolean after =
          end < words.size()
              && name.end() < typed.size()
              && words.get(end).is(typed.get(name.end()));
      mark(text, words, before ? at - 1 : at, after ? end + 1 : end, marked);
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

  private void markFacts(String text, List<PassageWord> words, BitSet marked) {
    Set<String> asked = new HashSet<>();
    for (Fact fact : query.typed().facts()) {
      boolean full = Fact.isFullDate(fact.terms().getFirst());
      fact.terms().stream().filter(t -> !full || !Fact.isMonth(t)).forEach(asked::add);
    }
    if (asked.isEmpty()) {
      return;
    }
    for (int at = 0; at < typed.size(); at++) {
      Fact fact = query.typed().factAt(at);
      if (fact != null) {
        int end = query.typed().endOf(fact);
        markSequences(text, words, typed.subList(at, end), PassageWord::is, marked);
        at = end - 1;
      }
    }
    for (Fact fact : Fact.in(text)) {
      if (fact.end() <= text.length() && fact.terms().stream().anyMatch(asked::contains)) {
        marked.set(fact.start(), fact.end());
      }
    }
  }
}
