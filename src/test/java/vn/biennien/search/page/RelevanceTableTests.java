package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceTableTests {

  @Test
  void everyQuoteStandsInOneParagraphOfItsFile() throws IOException {
    assertThat(judgements()).allSatisfy(row -> assertThat(row.paragraphs()).hasSize(1));
  }

  @Test
  void everyQuoteIsShort() throws IOException {
    assertThat(judgements())
        .allSatisfy(row -> assertThat(row.quote().split("\\s+")).hasSizeLessThan(12));
  }

  @Test
  void noParagraphIsJudgedTwiceForOneQuery() throws IOException {
    int paragraphs =
        RelevanceTable.queries().stream().mapToInt(query -> query.grades().size()).sum();

    assertThat(judgements()).hasSize(paragraphs);
  }

  @Test
  void aQueryHasOneClassAndIsAskedOnce() throws IOException {
    assertThat(
            RelevanceTable.rows().stream()
                .map(row -> List.of(row.id(), row.group(), row.query()))
                .distinct())
        .hasSize(RelevanceTable.queries().size());
    assertThat(RelevanceTable.queries())
        .extracting(RelevanceTable.Judged::query)
        .doesNotHaveDuplicates();
  }

  @Test
  void onlyNegativeQueriesHaveNoAnswer() throws IOException {
    assertThat(RelevanceTable.queries())
        .allSatisfy(
            query -> assertThat(query.negative()).isEqualTo(query.group().equals("negative")));
  }

  @Test
  void asksEnough() throws IOException {
    assertThat(RelevanceTable.queries()).hasSizeGreaterThanOrEqualTo(120);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exact",
        "unmarked",
        "wrong-tone-placement",
        "i/y",
        "abbreviation",
        "trilingual",
        "phrase",
        "typo",
        "mixed marks",
        "number/date",
        "gate-pair",
        "person",
        "question-like",
        "exclusion",
        "paper-number",
        "year",
        "telex",
        "shorthand"
      })
  void asksEnoughInEveryClass(String group) throws IOException {
    assertThat(sizes().get(group)).isGreaterThanOrEqualTo(6);
  }

  @Test
  void asksEnoughThatHasNoAnswer() throws IOException {
    assertThat(sizes().get("negative")).isGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"exclusion, ' -'", "year, 20", "phrase, '\"'"})
  void aQueryIsOfItsClass(String group, String sign) throws IOException {
    assertThat(RelevanceTable.queries())
        .filteredOn(query -> query.group().equals(group))
        .allSatisfy(query -> assertThat(query.query()).contains(sign));
  }

  private static List<RelevanceTable.Row> judgements() throws IOException {
    return RelevanceTable.rows().stream().filter(RelevanceTable.Row::judges).toList();
  }

  private static Map<String, Long> sizes() throws IOException {
    return RelevanceTable.queries().stream()
        .collect(Collectors.groupingBy(RelevanceTable.Judged::group, Collectors.counting()));
  }
}
