package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.TypedWord;

/**
 * The words of a query from {@code at} on, {@code length} of them, also go by these names.
 *
 * @param kind what the words are
 */
public record OtherNames(int at, int length, List<Variant> variants, Kind kind) {

  /** Other words to look for, and how much they count beside those that were typed. */
  public record Variant(List<String> words, float weight) {}

  /** What such words are. */
  public enum Kind {
    WORDS,
    NAME,
    /** It is one only beside what stands beside it: "2" is in every second date. */
    NUMBER,
    /** They say only nearly the same. */
    RELATED
  }

  /** Those that begin at a word of a query, or null. */
  static @Nullable OtherNames at(List<OtherNames> names, int at) {
    return names.stream().filter(name -> name.at == at).findFirst().orElse(null);
  }

  /** Other writings of a number; none of what is no number. */
  public List<Variant> numerals() {
    return kind == Kind.NUMBER ? variants : List.of();
  }

  public boolean related() {
    return kind == Kind.RELATED;
  }

  public int end() {
    return at + length;
  }

  /** The longer of two names that begin at one word, or both where they are as long. */
  OtherNames or(OtherNames other) {
    if (length != other.length) {
      return length > other.length ? this : other;
    }
    Map<List<String>, Variant> both = new LinkedHashMap<>();
    Stream.concat(variants.stream(), other.variants.stream())
        .forEach(v -> both.merge(v.words(), v, (a, b) -> a.weight() >= b.weight() ? a : b));
    return new OtherNames(
        at, length, List.copyOf(both.values()), kind == Kind.WORDS ? other.kind : kind);
  }

  /** The same name with words after it that only say of what it is one. */
  OtherNames with(int endings, List<String> name) {
    var more = new ArrayList<Variant>();
    more.add(new Variant(name, 1));
    more.addAll(variants);
    return new OtherNames(at, length + endings, List.copyOf(more), kind);
  }

  public List<Query> phrases() {
    return variants.stream().map(variant -> Clauses.sameMarks(variant.words(), 0)).toList();
  }

  /** The same as they stand beside what was typed beside it, a number only so. */
  public List<Query> phrases(TypedQuery query) {
    boolean alone = at == 0 && end() == query.words().size();
    return kind != Kind.NUMBER || alone
        ? phrases()
        : variants.stream().flatMap(variant -> beside(variant, query.words())).toList();
  }

  /** Whether another name counts that stands in a passage at [from, to). */
  public boolean counts(List<PassageWord> words, int from, int to, List<TypedWord> typed) {
    boolean alone = length == typed.size();
    return kind != Kind.NUMBER
        || alone
        || isBefore(words, from, typed)
        || isAfter(words, to, typed);
  }

  /** Whether the same word stands before both, or "thứ" before that which was not typed. */
  public boolean isBefore(List<PassageWord> words, int from, List<TypedWord> typed) {
    if (from == 0 || at == 0) {
      return false;
    }
    PassageWord before = words.get(from - 1);
    return before.is(typed.get(at - 1))
        || kind == Kind.NUMBER && Clue.BEFORE_NUMBERS.contains(before.canonical());
  }

  /** Whether the same word stands after both. */
  public boolean isAfter(List<PassageWord> words, int to, List<TypedWord> typed) {
    return to < words.size() && end() < typed.size() && words.get(to).is(typed.get(end()));
  }

  private Stream<Query> beside(Variant variant, List<TypedWord> typed) {
    List<Query> ways = new ArrayList<>();
    if (at > 0) {
      ways.add(Clauses.beside(List.of(typed.get(at - 1)), variant.words(), List.of()));
      for (String before : Clue.BEFORE_NUMBERS) { // "lần XV" is also "lần thứ 15"
        ways.add(
            Clauses.sameMarks(
                Stream.concat(Stream.of(before), variant.words().stream()).toList(), 0));
      }
    }
    if (end() < typed.size()) {
      ways.add(Clauses.beside(List.of(), variant.words(), List.of(typed.get(end()))));
    }
    return ways.stream();
  }
}
