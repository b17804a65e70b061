package vn.biennien.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.FileSystemUtils;
import vn.biennien.ArchiveTest;
import vn.biennien.document.Passage;
import vn.biennien.search.analysis.IndexAnalysis;
import vn.biennien.shared.ArchiveProperties;

/** Whatever happens to the index, there is a sound one again, and every page works meanwhile. */
@ArchiveTest
class IndexKeeperTests {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Autowired ArchiveIndex index;
  @Autowired IndexKeeper keeper;
  @Autowired IndexFiles files;
  @Autowired IndexAnalysis analysis;
  @Autowired ArchiveProperties archive;
  @Autowired JdbcClient sql;
  @Autowired MockMvc web;

  private int passages;

  @BeforeEach
  void isCompleteAndStill() {
    waitUntilComplete();
    await()
        .atMost(PATIENCE)
        .until(() ->
            sql.sql("select count(*) from hsearch_outbox_event").query(Long.class).single() == 0);
    passages = passages();
    assertThat(passages).isPositive();
  }

  @Test
  void isBuiltAnewWhenASegmentWasDeleted() throws Exception {
    Files.delete(largestFile());

    sawRebuilding();
    waitUntilComplete();
    assertThat(passages()).isEqualTo(passages);
    files.verify();
  }

  @ParameterizedTest
  @ValueSource(doubles = {.05, .5, .95})
  void isBuiltAnewWhenAByteWasFlipped(double place) throws Exception {
    flip(largestFile(), place);

    sawRebuilding();
    waitUntilComplete();
    assertThat(passages()).isEqualTo(passages);
    files.verify();
  }

  @Test
  void theOldOneAnswersWhileItIsRebuilt() {
    answersUntil(keeper.rebuildNow());
  }

  @Test
  void isBuiltAnewByAnotherAnalysisWhileTheOldOneAnswers() throws IOException {
    files.complete("1 another");
    assertThat(keeper.overview().rebuildDue()).isTrue();

    answersUntil(keeper.begin());

    assertThat(keeper.overview().rebuildDue()).isFalse();
    assertThat(files.madeBy()).isEqualTo(analysis.line());
  }

  private void answersUntil(CompletableFuture<Void> rebuilt) {
    List<Integer> answers = new ArrayList<>();
    while (!rebuilt.isDone()) {
      answers.add(passages());
      LockSupport.parkNanos(1_000_000); // the rebuild wants the processor too
    }
    answers.add(passages());

    assertThat(answers).hasSizeGreaterThan(10).containsOnly(passages);
  }

  @Test
  void isBuiltAnewWhenItWasDeletedAndSaysHowFarItHasCome() throws Exception {
    FileSystemUtils.deleteRecursively(directory());
    sawRebuilding();
    web.perform(get("/meetings")).andExpect(status().isOk());

    List<IndexProgress> seen = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    List<Integer> answers = new ArrayList<>();
    List<MockHttpServletResponse> told = new ArrayList<>();
    while (keeper.state() != IndexState.COMPLETE) {
      try {
        passages();
      } catch (IndexUnavailableException e) {
        seen.add(e.progress());
        var page = web.perform(get("/search").param("q", "cua khau")).andExpect(status().isOk());
        pages.add(page.andReturn().getResponse().getContentAsString());
        answers.add(web.perform(get("/search.csv")).andReturn().getResponse().getStatus());
        told.add(web.perform(get("/api/v1/search?q=cua khau")).andReturn().getResponse());
      }
    }

    assertThat(seen).anySatisfy(progress -> assertThat(progress.percent()).isBetween(1, 100));
    assertThat(pages)
        .anySatisfy(
            page -> assertThat(page).contains("Đang lập chỉ mục lại", "Đã xong", "<progress"));
    assertThat(answers).as("the page tells more than a file could").contains(303);
    assertThat(told).anySatisfy(IndexKeeperTests::assertThatAProgramIsAskedToComeBack);
    for (MockHttpServletResponse answer : told) {
      assertThat(answer.getContentAsString()).as("nothing found").doesNotContain("\"total\":0,");
    }
    assertThat(passages()).isEqualTo(passages);
    files.verify();
  }

  private static void assertThatAProgramIsAskedToComeBack(MockHttpServletResponse answer)
      throws Exception {
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    assertThat(answer.getHeader("Retry-After")).matches("[1-9][0-9]?");
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("\"detail\":\"Đang lập chỉ mục lại… Đã xong ");
  }

  @Test
  void aFailureWhileReadingHasTheFilesLookedAt() {
    assertThatExceptionOfType(IndexUnavailableException.class)
        .isThrownBy(() ->
            index.read(
                Passage.class,
                reader -> {
                  throw new IOException("broken");
                }));

    waitUntilComplete();
    assertThat(passages()).isEqualTo(passages);
  }

  @Test
  void whatAReaderOfAnAnswerDoesWrongIsNoDamage() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            index.read(
                Passage.class,
                reader -> {
                  throw new IllegalStateException("of our own");
                }));
  }

  private int passages() {
    return index.read(Passage.class, IndexReader::numDocs);
  }

  private void sawRebuilding() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> keeper.state() != IndexState.COMPLETE);
  }

  private void waitUntilComplete() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> keeper.state() == IndexState.COMPLETE);
  }

  private Path directory() {
    return archive.directory().resolve("search");
  }

  /** One that the index consists of: others are on their way out. */
  private Path largestFile() throws IOException {
    return files.times().keySet().stream()
        .max(Comparator.comparing(file -> file.toFile().length()))
        .orElseThrow();
  }

  private static void flip(Path file, double place) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long at = (long) (bytes.length() * place);
      bytes.seek(at);
      int old = bytes.read();
      bytes.seek(at);
      bytes.write(old ^ 1);
    }
  }
}
