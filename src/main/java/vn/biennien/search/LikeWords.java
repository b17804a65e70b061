package vn.biennien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Finds texts that say the same as another one: those which share its telling pairs of syllables,
 * that is, pairs which few texts hold. Pairs stand for words, with marks or without.
 */
final class LikeWords {

  private static final int MOST_PAIRS = 30;

  private LikeWords() {}

  /** Scores texts by the telling pairs that they share with this one. */
  static Query as(String text, IndexReader index) throws IOException {
    Set<String> pairs = new LinkedHashSet<>();
    List<PassageWord> words = PassageWord.in(text);
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(PairFilter.pair(words.get(i).folded(), words.get(i + 1).folded()));
    }
    record Pair(String words, int frequency) {}
    List<Pair> telling = new ArrayList<>();
    for (String pair : pairs) {
      int frequency = index.docFreq(new Term(PassageFields.PAIRS, pair));
      if (frequency > 1) {
        telling.add(new Pair(pair, frequency));
      }
    }
    telling.sort(Comparator.comparingInt(Pair::frequency));
    var alike = new BooleanQuery.Builder();
    telling.stream()
        .limit(MOST_PAIRS)
        .forEach(pair ->
            alike.add(new TermQuery(new Term(PassageFields.PAIRS, pair.words())), Occur.SHOULD));
    return alike.build();
  }
}
