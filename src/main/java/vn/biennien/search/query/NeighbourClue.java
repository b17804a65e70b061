package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.lucene.search.Query;
import vn.biennien.language.TypedWord;

/**
 * A word or a number, which may say something only beside its neighbours: a syllable without marks
 * stands for many words ("bay": bay, bảy, bày), one of which a long paragraph holds by chance; and
 * the syllables of a name ("Thanh Hóa") are no name apart.
 */
public abstract sealed class NeighbourClue extends Clue permits WordClue, NumberClue {

  NeighbourClue(TypedQuery query, int from, int to, List<Query> otherwise) {
    super(query, from, to, otherwise);
  }

  @Override
  public final List<List<TypedWord>> together() {
    TypedWord word = word();
    if (word.han()) {
      return neighboursInHan();
    }
    boolean anyNeighbour = !word.exact() || word.number() && ofDates(word);
    return anyNeighbour ? neighbours((left, right) -> true) : neighboursInName();
  }

  /** "2" stands in every second date. */
  private static boolean ofDates(TypedWord word) {
    return word.canonical().length() <= 2;
  }

  /** A character with those directly beside it: by itself it says little. */
  final List<List<TypedWord>> neighboursInHan() {
    return neighbours((left, right) -> left.han() && right.han() && left.end() == right.start());
  }

  /** The word with each neighbour that is of the same name, as capitals tell. */
  final List<List<TypedWord>> neighboursInName() {
    return neighbours(WordClue::isName);
  }

  /** But for dates and amounts: "4.400.000.000 USD" may stand there as "4,4 tỷ USD". */
  private List<List<TypedWord>> neighbours(BiPredicate<TypedWord, TypedWord> together) {
    List<TypedWord> all = query().words();
    List<List<TypedWord>> pairs = new ArrayList<>();
    if (from() > 0
        && query().factAt(from() - 1) == null
        && together.test(all.get(from() - 1), word())) {
      pairs.add(List.of(all.get(from() - 1), word()));
    }
    if (to() < all.size() && query().factAt(to()) == null && together.test(word(), all.get(to()))) {
      pairs.add(List.of(word(), all.get(to())));
    }
    return pairs;
  }

  /**
   * @param more other things that it may stand beside
   */
  final Query besideNeighbours(List<Query> more) {
    TypedWord word = word();
    boolean exact = word.exact() || word.han();
    List<Query> beside = new ArrayList<>();
    together().forEach(pair -> beside.add(Clauses.pairAsTyped(pair.getFirst(), pair.getLast())));
    if (beside.isEmpty()) {
      return exact ? Clauses.sameMarks(word) : Clauses.anyMarks(word);
    }
    beside.addAll(more);
    List<TypedWord> all = query().words();
    if (word.number() && from() > 0) { // "hội nghị 10" is "lần thứ 10", "nghị quyết 19" "số 19"
      BEFORE_NUMBERS.forEach(before -> beside.add(Clauses.after(before, words())));
    } else if (to() < all.size() && all.get(to()).number()) { // "lan thu 10"
      BEFORE_NUMBERS.forEach(before -> beside.add(Clauses.before(word, before)));
    }
    Query besideAny = Clauses.any(beside);
    return exact ? Clauses.all(List.of(Clauses.sameMarks(word), besideAny)) : besideAny;
  }

  @Override
  public Query inContext() {
    List<List<TypedWord>> together = to() == from() + 1 ? together() : List.of();
    return together.isEmpty()
        ? super.inContext()
        : Clauses.any(together.stream().map(Clauses::inContext).toList());
  }
}
