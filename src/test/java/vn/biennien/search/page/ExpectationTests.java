package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.biennien.ArchiveTest;
import vn.biennien.search.index.IndexHealthIndicator;

/** What judges expect of the starting archive beyond the order of passages. */
@ArchiveTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpectationTests {
  @Autowired ArchiveSearch archive;
  @Autowired IndexHealthIndicator index;

  @BeforeAll
  void waitForTheIndex() throws InterruptedException {
    RelevanceTests.waitFor(index);
  }

  static List<Expectation> expectations() throws IOException {
    return Expectation.all();
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void isAnsweredAsItsJudgeExpects(Expectation expectation) throws IOException {
    SearchPage answer = archive.search(Expectation.request(expectation.query()));

    assertThat(expectation.isMetBy(answer)).as(expectation.toString()).isTrue();
  }

  @Test
  void theWordsOfEachStandInOneParagraph() throws IOException {
    assertThat(Expectation.all().stream().filter(Expectation::isOfAParagraph))
        .allSatisfy(expectation -> assertThat(expectation.paragraphs()).hasSize(1));
  }
}
