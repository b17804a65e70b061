package vn.biennien.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.biennien.language.CanonicalForm;
import vn.biennien.search.query.Rules;
import vn.biennien.search.query.Synonyms;
import vn.biennien.search.query.TypedQuery;

/** Asks the judged queries of a BEIR collection as the archive's search does, and judges it. */
final class BeirEvaluation {

  private static final Synonyms SYNONYMS = Synonyms.load();
  private static final int PAGE = 10;
  private static final int DEEP = 100;

  /**
   * What came of one query.
   *
   * @param found the best documents
   * @param wanted the relevant documents and their grades
   */
  record Answer(String query, List<String> found, Map<String, Integer> wanted) {

    double ndcg() {
      List<Integer> best = wanted.values().stream().sorted(Comparator.reverseOrder()).toList();
      return gain(found.stream().map(id -> wanted.getOrDefault(id, 0)).toList()) / gain(best);
    }

    private static double gain(List<Integer> grades) {
      double gain = 0;
      for (int i = 0; i < Math.min(PAGE, grades.size()); i++) {
        gain += grades.get(i) / (Math.log(i + 2) / Math.log(2));
      }
      return gain;
    }

    double reciprocalRank() {
      int place = place();
      return place > PAGE ? 0 : 1.0 / place;
    }

    /** Where the first relevant document stands, counted from 1; behind all where it is missing. */
    int place() {
      for (int i = 0; i < found.size(); i++) {
        if (wanted.containsKey(found.get(i))) {
          return i + 1;
        }
      }
      return DEEP + 1;
    }

    double recall(int places) {
      return found.stream().limit(places).filter(wanted::containsKey).count()
          / (double) wanted.size();
    }
  }

  /** What came of all queries. */
  record Figures(List<Answer> answers, Latencies latencies) {

    double ndcg() {
      return mean(Answer::ndcg);
    }

    double mean(ToDoubleFunction<Answer> figure) {
      return answers.stream().mapToDouble(figure).average().orElseThrow();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "nDCG@10 %.4f, MRR@10 %.4f, recall@10 %.4f, recall@100 %.4f, %s",
          ndcg(),
          mean(Answer::reciprocalRank),
          mean(answer -> answer.recall(PAGE)),
          mean(answer -> answer.recall(DEEP)),
          latencies);
    }
  }

  private final BeirCorpus corpus;
  private final BeirIndex index;

  BeirEvaluation(BeirCorpus corpus, BeirIndex index) {
    this.corpus = corpus;
    this.index = index;
  }

  Figures asTyped() throws IOException {
    return ask(false);
  }

  /** The same queries as somebody types them who leaves out every mark. */
  Figures withoutMarks() throws IOException {
    return ask(true);
  }

  private Figures ask(boolean unmarked) throws IOException {
    Map<String, Map<String, Integer>> judgements = corpus.judgements();
    var answers = new ArrayList<Answer>();
    var latencies = new Latencies();
    for (BeirCorpus.Query query : corpus.queries()) {
      Map<String, Integer> wanted = judgements.get(query.id());
      if (wanted != null) {
        String typed = unmarked ? CanonicalForm.fold(query.text()) : query.text();
        answers.add(new Answer(typed, ask(typed, latencies), wanted));
      }
    }
    return new Figures(answers, latencies);
  }

  /**
   * The time is that of a page of results; more of them are then fetched to see how deep it goes.
   */
  private List<String> ask(String typed, Latencies latencies) throws IOException {
    PassageSearch passages = index.search();
    long start = System.nanoTime();
    SearchPlan plan =
        SearchPlan.of(query(typed), false, passages, BeirEvaluation::query, index.reader());
    MatchedDocuments matched = passages.documents(plan.matching());
    passages.bestDocuments(plan.ranking(), matched, PAGE, 1);
    latencies.add(System.nanoTime() - start);
    return passages.bestDocuments(plan.ranking(), matched, DEEP, 1).stream()
        .limit(DEEP)
        .map(index::id)
        .toList();
  }

  private static ArchiveQuery query(String typed) {
    return ArchiveQuery.understand(
        SYNONYMS, TypedQuery.of(typed), word -> false, read -> List.of(), Rules.ALL);
  }
}
