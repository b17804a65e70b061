package vn.biennien.search.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.biennien.language.Fact;
import vn.biennien.language.TypedWord;
import vn.biennien.search.query.OtherNames;
import vn.biennien.search.query.PassageWord;

/**
 * A paragraph as a query reads it: which of the words that were typed each of its words is, and
 * what of it answers. What is marked in it and what is told of it both come from this one reading.
 * As HTML everything is escaped; only {@code <mark>} is added.
 */
public final class Highlighted {

  /** What may stand between two words that are marked together. */
  private static final String JOINS = " \u00A0\t,-–—/\"“”";

  @Getter private final String text;
  @Getter private final List<PassageWord> words;
  private final List<TypedWord> typed;
  private final List<BitSet> asked;

  /** What of the text is marked, by its UTF-16 units. */
  @Getter private final BitSet marked;

  private @Nullable List<Fact> facts;

  /**
   * @param words the words of the text, in their order
   * @param typed what was typed
   * @param asked which of these each word of the text is
   */
  Highlighted(String text, List<PassageWord> words, List<TypedWord> typed, List<BitSet> asked) {
    this.text = text;
    this.words = words;
    this.typed = typed;
    this.asked = asked;
    this.marked = new BitSet(text.length());
  }

  /** Which of the words that were typed a word of the text is. */
  BitSet asked(int word) {
    return asked.get(word);
  }

  /** The dates and amounts that it states. */
  List<Fact> facts() {
    List<Fact> known = facts;
    if (known == null) {
      known = Fact.in(text).stream().filter(fact -> fact.end() <= text.length()).toList();
      facts = known;
    }
    return known;
  }

  /** Where the words typed at [from, to) stand one after the other, from a place on; else -1. */
  int find(int from, int to, int start) {
    return PassageWord.find(
        words.size(), to - from, start, (word, place) -> asked.get(word).get(from + place));
  }

  /** The same of words that are alike in some other way. */
  int find(int from, int to, BiPredicate<PassageWord, TypedWord> same) {
    return PassageWord.find(words, typed.subList(from, to), same, 0);
  }

  /** Whether the words typed at [from, to) stand one after the other somewhere. */
  boolean holds(int from, int to) {
    return find(from, to, 0) >= 0;
  }

  /** Every place where one of the other names of what was typed counts: word and length. */
  List<int[]> places(OtherNames names) {
    List<int[]> places = new ArrayList<>();
    for (OtherNames.Variant variant : names.variants()) {
      int length = variant.words().size();
      for (int at = find(variant.words(), 0); at >= 0; at = find(variant.words(), at + 1)) {
        if (names.counts(words, at, at + length, typed)) {
          places.add(new int[] {at, length});
        }
      }
    }
    return places;
  }

  private int find(List<String> canonical, int from) {
    return PassageWord.find(
        words, canonical, (word, other) -> word.canonical().equals(other), from);
  }

  /** Where the words typed at [from, to) stand and are marked; -1 if nowhere. */
  int markedAt(int from, int to) {
    return PassageWord.find(
        words.size(),
        to - from,
        0,
        (word, place) -> asked.get(word).get(from + place) && marked.get(words.get(word).start()));
  }

  /** Those of the words typed at [from, to) that stand together and are marked, or null. */
  @Nullable String partMarked(int from, int to) {
    List<String> parts = new ArrayList<>();
    for (int first = from; first + 1 < to; first++) {
      int last = first + 1;
      int at = -1;
      for (; last < to; last++) {
        int more = markedAt(first, last + 1);
        if (more < 0) {
          break;
        }
        at = more;
      }
      if (at >= 0) {
        parts.add(words(at, last - first));
        first = last - 1;
      }
    }
    return parts.isEmpty() ? null : String.join("”, “", parts);
  }

  /** Some of its words as they are written. */
  String words(int from, int length) {
    return text.substring(words.get(from).start(), words.get(from + length - 1).end());
  }

  /** Marks the words at [from, to), with what joins them. */
  void mark(int from, int to) {
    for (int i = from; i < to; i++) {
      marked.set(words.get(i).start(), words.get(i).end());
      if (i > from && joins(words.get(i - 1).end(), words.get(i).start())) {
        marked.set(words.get(i - 1).end(), words.get(i).start());
      }
    }
  }

  private boolean joins(int from, int to) {
    return text.substring(from, to).chars().allMatch(c -> JOINS.indexOf(c) >= 0);
  }

  /** The whole text as HTML. */
  public String html() {
    return html(text, 0, text.length(), marked);
  }

  /** Whether a list shows the whole text: then its excerpt is that. */
  public boolean isWhole() {
    return Excerpt.isWhole(text);
  }

  /** The part of a long text in which most of what is marked stands, as HTML. */
  public String excerpt() {
    return excerpt(text, marked);
  }

  /** The part of a long text in which most of what is marked stands, as HTML. */
  public static String excerpt(String text, BitSet marked) {
    Excerpt part = Excerpt.of(text, marked);
    return (part.start() > 0 ? "… " : "")
        + html(text, part.start(), part.end(), marked)
        + (part.end() < text.length() ? " …" : "");
  }

  private static String html(String text, int from, int to, BitSet marked) {
    var html = new StringBuilder(to - from + 64);
    int at = from;
    while (at < to) {
      boolean on = marked.get(at);
      int next = on ? marked.nextClearBit(at) : marked.nextSetBit(at);
      int end = next < 0 ? to : Math.min(next, to);
      String part = HtmlUtils.htmlEscape(text.substring(at, end), "UTF-8");
      html.append(on ? "<mark>" + part + "</mark>" : part);
      at = end;
    }
    return html.toString();
  }
}
