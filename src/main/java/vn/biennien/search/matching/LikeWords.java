package vn.biennien.search.matching;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.biennien.search.analysis.PairFilter;
import vn.biennien.search.analysis.PassageFields;
import vn.biennien.search.query.PassageWord;
import vn.biennien.search.query.TermCounts;

/**
 * What a text says, to be compared with others of one index: its pairs of syllables without marks,
 * which stand for words. The fewer texts hold a pair, the more it tells.
 */
public final class LikeWords {

  private static final int MOST_PAIRS = 30;

  /** A pair that tells less than this is of every text's language: it is not marked. */
  private static final double TELLING = 2;

  private final TermCounts index;
  private final Map<String, Double> weights = new HashMap<>();
  private final Set<String> own;
  private final int entries;

  /** What is read from the index must be asked for while it is open. */
  public LikeWords(String text, TermCounts index) {
    this.index = index;
    this.entries = index.entries();
    this.own = pairs(PassageWord.in(text));
  }

  /**
   * How much two texts have in common.
   *
   * @param both from 0 to 1, of what both say
   * @param ofOther from 0 to 1, of what the other says
   * @param pairs how many pairs they share
   */
  public record Likeness(double both, double ofOther, int pairs) {}

  /** Finds and orders texts by the telling pairs that they share with this one. */
  public Query query() {
    List<String> telling =
        own.stream()
            .filter(pair -> weight(pair) > 0 && frequency(pair) > 1)
            .sorted(Comparator.comparingDouble((String pair) -> -weight(pair)))
            .limit(MOST_PAIRS)
            .toList();
    var alike = new BooleanQuery.Builder();
    telling.forEach(
        pair -> alike.add(new TermQuery(new Term(PassageFields.PAIRS, pair)), Occur.SHOULD));
    return alike.build();
  }

  public Likeness to(String text) {
    double mine = own.stream().mapToDouble(this::weight).sum();
    double theirs = 0;
    double common = 0;
    int pairs = 0;
    for (String pair : pairs(PassageWord.in(text))) {
      theirs += weight(pair);
      if (own.contains(pair)) {
        common += weight(pair);
        pairs++;
      }
    }
    return common == 0
        ? new Likeness(0, 0, pairs)
        : new Likeness(common / Math.sqrt(mine * theirs), common / theirs, pairs);
  }

  /**
   * The stretches of another text that this one has too, where they tell something, by its UTF-16
   * units.
   */
  public BitSet shared(String text) {
    var shared = new BitSet(text.length());
    List<PassageWord> words = PassageWord.in(text);
    int from = 0;
    double tells = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean goesOn =
          i + 1 < words.size() && own.contains(pair(words, i)) && joined(text, words, i);
      if (goesOn) {
        tells = Math.max(tells, weight(pair(words, i)));
        continue;
      }
      if (tells >= TELLING) {
        shared.set(words.get(from).start(), words.get(i).end());
      }
      from = i + 1;
      tells = 0;
    }
    return shared;
  }

  /** Whether a word and the next stand in one clause. */
  private static boolean joined(String text, List<PassageWord> words, int left) {
    return text.substring(words.get(left).end(), words.get(left + 1).start())
        .chars()
        .noneMatch(c -> ".;:!?()".indexOf(c) >= 0);
  }

  private static Set<String> pairs(List<PassageWord> words) {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(pair(words, i));
    }
    return pairs;
  }

  private static String pair(List<PassageWord> words, int left) {
    return PairFilter.pair(words.get(left).folded(), words.get(left + 1).folded());
  }

  private double weight(String pair) {
    return weights.computeIfAbsent(
        pair, key -> Math.max(0, Math.log((entries + 1) / (frequency(key) + .5))));
  }

  private int frequency(String pair) {
    return index.of(PassageFields.PAIRS, pair);
  }
}
