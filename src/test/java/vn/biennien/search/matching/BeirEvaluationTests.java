package vn.biennien.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Measures relevance on a collection in BEIR form. Which one, {@code -Dbeir} says; without it, a
 * small one of our own keeps the harness from rotting. {@code -Dbeir.distractors} adds the first
 * {@code -Dbeir.distractors.most} documents of another corpus, {@code -Dbeir.misses} names a file
 * for the queries whose first answer was not a relevant one.
 */
class BeirEvaluationTests {

  private static final String OWN = "own collection";

  @Test
  void measuresRelevance() throws Exception {
    String asked = System.getProperty("beir", OWN);
    var corpus = new BeirCorpus(asked.equals(OWN) ? own() : Path.of(asked));
    try (BeirIndex index = BeirIndex.of(corpus, distractors())) {
      var evaluation = new BeirEvaluation(corpus, index);
      BeirEvaluation.Figures cold = evaluation.asTyped();
      BeirEvaluation.Figures typed = evaluation.asTyped();
      BeirEvaluation.Figures unmarked = evaluation.withoutMarks();

      System.out.printf(
          "%s: %d queries, %d documents, %d passages%n  as typed      %s%n  without marks %s%n",
          asked, typed.answers().size(), index.documents(), index.passages(), typed, unmarked);
      writeMisses(typed, unmarked);

      assertThat(typed.ndcg()).as("asked twice").isEqualTo(cold.ndcg());
      if (asked.equals(OWN)) {
        assertThat(typed.ndcg()).isGreaterThan(.9);
        assertThat(unmarked.ndcg()).isGreaterThan(.9);
        assertThat(typed.mean(answer -> answer.recall(100))).isEqualTo(1);
      }
    }
  }

  private static Path own() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(BeirEvaluationTests.class.getResource("beir")).toURI());
  }

  private static List<BeirCorpus.Document> distractors() throws IOException {
    var distractors = new ArrayList<BeirCorpus.Document>();
    String file = System.getProperty("beir.distractors");
    if (file != null) {
      long most = Long.getLong("beir.distractors.most", Long.MAX_VALUE);
      BeirCorpus.documents(Path.of(file), most, distractors::add);
    }
    return distractors;
  }

  private static void writeMisses(BeirEvaluation.Figures... figures) throws IOException {
    String file = System.getProperty("beir.misses");
    if (file == null) {
      return;
    }
    var lines = new ArrayList<String>();
    for (BeirEvaluation.Figures asked : figures) {
      asked.answers().stream()
          .filter(answer -> answer.place() > 1)
          .map(answer ->
              "%d\t%s\t%s\t%s"
                  .formatted(
                      answer.place(),
                      answer.query(),
                      answer.wanted().keySet(),
                      answer.found().stream().limit(3).toList()))
          .forEach(lines::add);
    }
    Files.write(Path.of(file), lines);
  }
}
