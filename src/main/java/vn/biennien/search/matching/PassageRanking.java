package vn.biennien.search.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.Fact;
import vn.biennien.language.Han;
import vn.biennien.language.TypedWord;
import vn.biennien.search.query.Clauses;
import vn.biennien.search.query.OtherNames;
import vn.biennien.search.query.Ranking;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.search.query.Weights;

/**
 * Orders passages by what was typed: one flat disjunction, built syllable by syllable, so that
 * Lucene can skip passages which cannot be among the best; only the other names of a thing nest. A
 * word typed with marks prefers the same marks; a word typed without takes any.
 */
final class PassageRanking {

  private static final int LOOSE = 2;
  private static final int LONGEST_PHRASE = 8;

  /**
   * Of the Chinese name of what was typed in Vietnamese: a passage is found by it, but does not
   * lead. Who types Vietnamese reads that first, and the characters of a few Chinese texts, rare as
   * they are, would count more than the words that were typed.
   */
  private static final float FOUND_ONLY = 0;

  private final ArchiveQuery query;
  private final TypedQuery typed;
  private final Weights weights;

  PassageRanking(ArchiveQuery query) {
    this.query = query;
    this.typed = query.typed();
    this.weights = query.rules().weights();
  }

  /**
   * @param complete passages that lack nothing, which come first
   */
  Ranking of(Query complete) {
    var ranking = new BooleanQuery.Builder();
    List<TypedWord> words = typed.words();
    for (int i = 0; i < words.size(); i++) {
      addWord(ranking, words, i);
    }
    float weight = query.isLong() ? weights.pairOfLong() : weights.pair();
    for (int i = 0; i + 1 < words.size(); i++) {
      add(ranking, Clauses.pair(words.get(i), words.get(i + 1)), weight);
    }
    addWholePhrase(ranking, words);
    Stream.concat(query.names().stream(), query.related().stream())
        .forEach(name -> add(ranking, otherNames(name), 1));
    typed.facts().forEach(fact -> addFact(ranking, fact));
    query.clues().stream()
        .flatMap(clue -> clue.scores(weights).stream())
        .forEach(score -> add(ranking, score, 1));
    add(ranking, new ConstantScoreQuery(complete), PassageScore.COMPLETE);
    return new Ranking(ranking.build(), query.isLong() ? Ranking.QUESTION : Ranking.WORDS);
  }

  private void addWord(BooleanQuery.Builder ranking, List<TypedWord> words, int at) {
    TypedWord word = words.get(at);
    if (word.year() && !word.quoted() || typed.factAt(at) != null) {
      return; // it narrows, or counts as a whole; how often it stands there says nothing
    }
    if (word.prefix()) {
      add(ranking, Clauses.beginning(word), 1);
    } else if (word.han() && hasHanNeighbour(words, at)) {
      return;
    } else if (word.marked()) {
      add(ranking, Clauses.sameMarks(word), weights.sameMarks());
      add(ranking, Clauses.anyMarks(word), weights.otherMarks());
    } else {
      add(ranking, Clauses.anyMarks(word), weights.unmarked());
      add(ranking, Clauses.sameMarks(word), weights.unmarkedAsTyped());
    }
  }

  /** Single characters of a Chinese name say little; its pairs are searched instead. */
  private static boolean hasHanNeighbour(List<TypedWord> words, int at) {
    return at > 0 && words.get(at - 1).han() || at + 1 < words.size() && words.get(at + 1).han();
  }

  /** What was asked for in its own order: "là ai" at its end only makes a question of it. */
  private void addWholePhrase(BooleanQuery.Builder ranking, List<TypedWord> all) {
    int from = 0;
    int to = all.size();
    while (from < to && all.get(from).functional()) {
      from++;
    }
    while (to > from && all.get(to - 1).functional()) {
      to--;
    }
    List<TypedWord> words = all.subList(from, to);
    if (words.size() < 2 || words.size() > LONGEST_PHRASE) {
      return;
    }
    Query phrase =
        typed.marked()
            ? Clauses.sameMarks(Clauses.canonical(words), LOOSE)
            : Clauses.anyMarks(words, LOOSE);
    add(ranking, phrase, weights.whole() / words.size());
  }

  /** The best of the other names of one thing; several of them in one passage add nothing. */
  private Query otherNames(OtherNames name) {
    if (!name.numerals().isEmpty()) {
      float weight = name.variants().getFirst().weight();
      return new BoostQuery(new DisjunctionMaxQuery(name.phrases(typed), 0), weight);
    }
    boolean han = typed.words().get(name.at()).han();
    var others = new ArrayList<Query>();
    for (OtherNames.Variant variant : name.variants()) {
      Query other =
          !han && Han.isHan(variant.words().getFirst())
              ? new BoostQuery(Clauses.sameMarks(variant.words(), 0), FOUND_ONLY)
              : scored(variant.words(), name.length());
      others.add(new BoostQuery(other, variant.weight()));
    }
    return new DisjunctionMaxQuery(others, 0);
  }

  /** An abbreviation stands for all the words that were typed in full, and counts like them. */
  private Query scored(List<String> words, int typedLength) {
    if (words.size() == 1) {
      return new BoostQuery(Clauses.sameMarks(words, 0), Math.max(1, typedLength * weights.pair()));
    }
    var scored = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < words.size(); i++) {
      String left = CanonicalForm.fold(words.get(i));
      String right = CanonicalForm.fold(words.get(i + 1));
      add(scored, Clauses.pair(left, right), weights.pair());
    }
    add(scored, Clauses.sameMarks(words, 0), 1f / words.size());
    return scored.build();
  }

  private void addFact(BooleanQuery.Builder ranking, Fact fact) {
    Clauses.fact(fact)
        .forEach(query -> add(ranking, new ConstantScoreQuery(query), weights.fact()));
    add(ranking, new ConstantScoreQuery(Clauses.dateOfDocument(fact)), weights.dateOfDocument());
  }

  private static void add(BooleanQuery.Builder query, Query clause, float weight) {
    query.add(weight == 1 ? clause : new BoostQuery(clause, weight), Occur.SHOULD);
  }
}
