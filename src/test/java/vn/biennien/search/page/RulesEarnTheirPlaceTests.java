package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.biennien.ArchiveTest;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.IndexHealthIndicator;
import vn.biennien.search.matching.LearntNames;
import vn.biennien.search.query.Rule;
import vn.biennien.search.query.Rules;
import vn.biennien.search.query.Synonyms;
import vn.biennien.search.query.Weights;
import vn.biennien.shared.Readers;

/**
 * Each rule of reading and of ranking serves somebody: without it, a judged query of {@code
 * relevance.tsv} loses gain, or an expectation of {@code expectations.tsv} is not met.
 */
@ArchiveTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesEarnTheirPlaceTests {

  private static final double NOTHING = 1e-6;
  private static final String WEIGHING = "weighing ";

  @Autowired ArchiveIndex entries;
  @Autowired Synonyms synonyms;
  @Autowired LearntNames learnt;
  @Autowired RecordsBeside beside;
  @Autowired FoundRecords records;
  @Autowired FacetLabels labels;
  @Autowired Readers readers;
  @Autowired IndexHealthIndicator index;

  private final Map<Judgement, Double> withAll = new HashMap<>();
  private List<Judgement> judgements = List.of();

  @BeforeAll
  void readsWhatIsJudged() throws Exception {
    RelevanceTests.waitFor(index);
    Set<String> archive = RelevanceTable.archive();
    List<Judgement> all = new ArrayList<>();
    Expectation.all().forEach(expectation -> all.add(Judgement.of(expectation)));
    RelevanceTable.queries().forEach(query -> all.add(Judgement.of(query, archive)));
    judgements = List.copyOf(all);
  }

  static Stream<String> rules() {
    return without().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void somethingIsLostWithout(String rule) throws IOException {
    ArchiveSearch without = search(without().get(rule));
    ArchiveSearch all = search(Rules.ALL);

    List<String> lost = new ArrayList<>();
    boolean ofOrder = rule.startsWith(WEIGHING); // weights show in the order first
    for (Judgement judgement : ofOrder ? judgements.reversed() : judgements) {
      if (lost.isEmpty() || Boolean.getBoolean("biennien.rules.all")) {
        double before = value(judgement, all);
        double after = judgement.of(without);
        if (after < before - NOTHING) {
          lost.add("%s (%.3f, without it %.3f)".formatted(judgement.request().q(), before, after));
        }
      }
    }
    System.out.println(rule + ": " + lost.size() + " " + lost);
    assertThat(lost).isNotEmpty();
  }

  private double value(Judgement judgement, ArchiveSearch all) throws IOException {
    Double known = withAll.get(judgement);
    if (known == null) {
      known = judgement.of(all);
      withAll.put(judgement, known);
    }
    return known;
  }

  private ArchiveSearch search(Rules rules) {
    return new ArchiveSearch(entries, synonyms, learnt, rules, beside, records, labels, readers);
  }

  /** All rules but one, by the name of that one. */
  private static Map<String, Rules> without() {
    Map<String, Rules> without = new LinkedHashMap<>();
    Rules all = Rules.ALL;
    for (Rule rule : Rule.values()) {
      var others = EnumSet.allOf(Rule.class);
      others.remove(rule);
      without.put("following " + rule, new Rules(others, all.weights()));
    }
    for (RecordComponent weight : Weights.class.getRecordComponents()) {
      without.put(
          WEIGHING + weight.getName(), new Rules(all.rules(), butWeight(all.weights(), weight)));
    }
    return without;
  }

  private static Weights butWeight(Weights all, RecordComponent one) {
    try {
      RecordComponent[] weights = Weights.class.getRecordComponents();
      Object[] values = new Object[weights.length];
      for (int i = 0; i < weights.length; i++) {
        values[i] =
            weights[i].getName().equals(one.getName()) ? 0f : weights[i].getAccessor().invoke(all);
      }
      Class<?>[] types =
          Arrays.stream(weights).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return Weights.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** What a judge makes of the answer to a query: 1 where it is all that can be wished. */
  private record Judgement(SearchRequest request, Judging judging) {

    @FunctionalInterface
    private interface Judging {
      double value(SearchPage answer) throws IOException;
    }

    double of(ArchiveSearch search) throws IOException {
      return judging.value(search.search(request));
    }

    static Judgement of(Expectation expectation) {
      return new Judgement(
          Expectation.request(expectation.query()), answer -> expectation.isMetBy(answer) ? 1 : 0);
    }

    static Judgement of(RelevanceTable.Judged judged, Set<String> archive) {
      return new Judgement(
          RelevanceTable.request(judged.query()),
          answer -> {
            List<String> found =
                answer.hits().stream()
                    .flatMap(hit -> hit.passages().stream())
                    .map(passage -> passage.text().strip())
                    .filter(archive::contains)
                    .toList();
            return judged.negative()
                ? found.isEmpty() || answer.approximate() ? 1 : 0
                : judged.ndcg(found);
          });
    }
  }
}
