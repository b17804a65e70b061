package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.Fact;
import vn.biennien.language.TypedWord;
import vn.biennien.search.analysis.PairFilter;
import vn.biennien.search.analysis.PassageFields;

/**
 * One thing that was asked for. Each sort says what it asks of the index, what it needs to be
 * complete, and what it is called when it is told; {@link Reading} sees them in a query.
 */
public abstract sealed class Clue
    permits NeighbourClue, NameClue, FactClue, YearClue, SymbolClue, PhraseClue, Exclusion {

  /** "xuất, nhập khẩu" and "xuất khẩu, nhập khẩu" are near enough to be shown for each other. */
  static final int NEAR = 2;

  /** What stands between a number and what it numbers, and may be left out. */
  public static final List<String> BEFORE_NUMBERS = List.of("số", "thứ");

  @Getter(AccessLevel.PACKAGE)
  private final TypedQuery query;

  @Getter private final int from;
  @Getter private final int to;
  @Getter private final List<Query> otherwise;

  /**
   * @param query what it was typed in
   * @param from its first word there
   * @param to the word after its last
   * @param otherwise other ways to say it: its other names, or its fact
   */
  Clue(TypedQuery query, int from, int to, List<Query> otherwise) {
    this.query = query;
    this.from = from;
    this.to = to;
    this.otherwise = List.copyOf(otherwise);
  }

  public List<TypedWord> words() {
    return query.words().subList(from, to);
  }

  TypedWord word() {
    return query.words().get(from);
  }

  /** Passages that hold it as typed: words with marks have these marks. */
  public Query strict() {
    return or(Clauses.asTyped(words()));
  }

  /** Passages that hold it with any marks. */
  public Query loose() {
    return or(Clauses.anyMarks(words(), word().han() ? 0 : NEAR));
  }

  /** The same, but a syllable of a name only beside another of it. */
  public Query looseWhole() {
    return loose();
  }

  /** Passages that hold a syllable of a name beside another of it, with any marks. */
  public Query besideItsName() {
    return loose();
  }

  /** Passages whose document says it of itself: in its title, or of its meetings. */
  public Query inContext() {
    return Clauses.inContext(words());
  }

  /** Passages that hold it with exactly the marks that were typed, and none where none were. */
  public Query withMarks() {
    return or(exactly());
  }

  /** The same, but under no other name. */
  public Query ownWithMarks() {
    return withMarks();
  }

  final Query exactly() {
    return Clauses.sameMarks(Clauses.canonical(words()), 0);
  }

  final Query or(Query typed) {
    if (otherwise.isEmpty()) {
      return typed;
    }
    var ways = new ArrayList<Query>(otherwise);
    ways.add(typed);
    return Clauses.any(ways);
  }

  /** The same, or that its document says it of itself. */
  public final Query orInContext(Query own) {
    return Clauses.any(List.of(own, inContext()));
  }

  /** What orders passages besides the words that were typed. */
  public List<Query> scores(Weights weights) {
    return List.of(Clauses.boosted(Clauses.inContext(words()), weights.context()));
  }

  /** Whether it only says of when, or how much: what else was asked for is narrowed by it. */
  public boolean narrows() {
    return false;
  }

  /** Whether it is quoted: then nothing else will do, where that exists. */
  public boolean quoted() {
    return false;
  }

  /** Whether it is a word, of whatever sort, and nothing more. */
  public boolean isWord() {
    return false;
  }

  /** Whether it is a whole word, and not a beginning. */
  public final boolean isPlain() {
    return isWord() && !word().prefix();
  }

  /** Whether it may be a syllable of a word that was typed in several clues. */
  public final boolean isSyllable() {
    return isPlain() && !word().number() && !word().capital();
  }

  /** The word with each neighbour that it must stand beside, if any. */
  public List<List<TypedWord>> together() {
    return List.of();
  }

  /** What it states by figures, or null. */
  public @Nullable Fact fact() {
    return null;
  }

  /** Words of a passage at [from, to). */
  public record Place(int from, int to) {}

  /** Where it stands in a passage otherwise than word for word, or null. */
  public @Nullable Place in(List<PassageWord> passage) {
    return null;
  }

  /** Whether it is a name, a phrase or a symbol of several words. */
  public boolean isOfSeveral() {
    return to > from + 1;
  }

  /**
   * What is said of it where its own words stand.
   *
   * @param sameMarks whether they have the marks that were typed
   */
  public String code(boolean sameMarks) {
    return word().prefix() ? "prefix" : sameMarks ? "exact" : "unmarked";
  }

  /** What is said of it where not the passage answers it, but its document. */
  public String codeOfContext() {
    return "context";
  }

  /** Whether a number is part of it. */
  public final boolean isNumbered() {
    return words().stream().anyMatch(TypedWord::number);
  }

  /** Whether it is written as names are. */
  public final boolean isInCapitals() {
    return words().stream().allMatch(TypedWord::capital);
  }

  /** In about how many entries it stands: by its rarest syllable or pair, else its other names. */
  public final int frequency(TermCounts index) {
    int rarest = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) {
      String folded = query.words().get(i).folded();
      int holding =
          i + 1 < to
              ? index.of(
                  PassageFields.PAIRS, PairFilter.pair(folded, query.words().get(i + 1).folded()))
              : index.of(PassageFields.FOLDED, folded);
      rarest = Math.min(rarest, holding);
    }
    return rarest == 0 && !otherwise.isEmpty() ? index.of(Clauses.any(otherwise)) : rarest;
  }
}
