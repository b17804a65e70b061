package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever ends the program, the next start finds everything that was answered for. One archive
 * lives through it all, once: its program is killed while texts and scans come in, killed again
 * during a rebuild of its index, and at last asked to end. Each test looks at a part of what was
 * seen.
 */
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartTests {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String TEXT = "Biên bản còn lại sau khi mất điện.";
  private static final int MOST = 100;

  private Path directory;

  // what was answered for before the first end
  private String annotation;
  private int intruded;
  private List<String> intruder;
  private int saved;
  private final List<byte[]> answered = new ArrayList<>();
  private boolean serverLeftBehind;

  // what the second and the third program found
  private String annotationAgain;
  private int putAgain;
  private final List<byte[]> found = new ArrayList<>();
  private List<Path> stored;
  private boolean markerLeftBehind;
  private List<String> third;
  private int ended;
  private boolean serverRuns;

  @BeforeAll
  void livesThroughAllOfIt() throws Exception {
    Path parent = Files.createDirectories(Path.of("target", "test-data"));
    directory = Files.createTempDirectory(parent, "thư mục dữ liệu ");
    try (ProgramProcess first = ProgramProcess.start(directory)) {
      assertThat(first.put(TEXT).statusCode()).isEqualTo(201);
      annotation = first.get("/api/v1/documents/1/annotation").body();
      try (ProgramProcess other = ProgramProcess.start(directory)) {
        intruded = other.exitCode();
        intruder = other.lines();
      }
      first.signIn();
      killWhileTextsAndScansComeIn(first);
    }
    serverLeftBehind = server().isPresent();

    try (ProgramProcess second = ProgramProcess.start(directory)) {
      annotationAgain = second.get("/api/v1/documents/1/annotation").body();
      putAgain = second.put(TEXT).statusCode();
      isInStep(second, saved);
      findScans(second);
      second.submit("/search-index", "/search-index/rebuild", "");
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> Files.notExists(marker()));
      second.kill();
    }
    markerLeftBehind = Files.exists(marker());

    try (ProgramProcess program = ProgramProcess.start(directory)) {
      isInStep(program, saved);
      third = program.lines();
      ended = program.stop();
      serverRuns = server().isPresent();
    }
  }

  @AfterAll
  void leavesNoServerBehind() throws Exception {
    server().ifPresent(ProcessHandle::destroy);
  }

  @Test
  void findsEverythingAgainAfterBeingKilled() {
    assertThat(annotation).contains("\"sha256\"");
    assertThat(intruded).isNotZero();
    assertThat(intruder)
        .anySatisfy(line ->
            assertThat(line)
                .contains("Thư mục dữ liệu đang được một chương trình Biên Niên khác dùng"))
        .noneMatch(line -> line.contains("Exception"));
    assertThat(serverLeftBehind).as("a killed program leaves its server behind").isTrue();

    assertThat(annotationAgain).isEqualTo(annotation);
    assertThat(putAgain).isEqualTo(200);

    assertThat(ended).isEqualTo(143); // SIGTERM, obeyed
    assertThat(serverRuns).as("a program that was asked to end stops its server").isFalse();
  }

  /** That it was in step each time was waited for. */
  @Test
  void theIndexHoldsEverythingAgainAfterBeingKilledDuringSavesAndDuringARebuild() {
    assertThat(saved).isBetween(40, MOST - 1);
    assertThat(markerLeftBehind).as("a rebuild that was cut short leaves no marker").isFalse();
    assertThat(third).anyMatch(line -> line.contains("Đang lập chỉ mục tìm kiếm"));
  }

  @Test
  void everyUploadThatWasAnsweredForIsThereAfterBeingKilledAndNothingElse() {
    assertThat(answered).hasSizeBetween(40, MOST - 1);
    assertThat(found).containsAll(answered);
    assertThat(found.size()).isBetween(answered.size(), answered.size() + 1);
    // one whose record the end cut off may wait in quarantine
    assertThat(stored.stream().filter(file -> !file.getParent().endsWith("quarantine")))
        .hasSize(found.size());
  }

  private void findScans(ProgramProcess program) throws Exception {
    Matcher link =
        Pattern.compile("/documents/1/files/\\d+").matcher(program.get("/documents/1").body());
    while (link.find()) {
      found.add(program.bytes(link.group()));
    }
    try (Stream<Path> files = Files.walk(directory.resolve("files"))) {
      stored = files.filter(Files::isRegularFile).toList();
    }
  }

  /** Texts and scans take turns; the end comes in the middle of one of them. */
  private void killWhileTextsAndScansComeIn(ProgramProcess program) throws Exception {
    String csrf = program.csrf("/documents/1/files/new");
    CompletableFuture<Void> end = new CompletableFuture<>();
    for (int i = 0; i < MOST; i++) {
      if (i == MOST / 2) {
        end = killSoon(program);
      }
      byte[] scan = scan(i);
      try {
        saved +=
            program.put("Chợ phiên Mận Tía số " + i + " họp ngày rằm.").statusCode() == 201 ? 1 : 0;
        if (program.attach("/documents/1", csrf, "trang-" + i + ".pdf", scan) == 303) {
          answered.add(scan);
        }
      } catch (IOException e) {
        break;
      }
    }
    end.join();
  }

  private static byte[] scan(int number) {
    byte[] scan = new byte[200_000];
    new java.util.Random(number).nextBytes(scan);
    System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, scan, 0, 8);
    return scan;
  }

  private static CompletableFuture<Void> killSoon(ProgramProcess program) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            program.kill();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS));
  }

  /** Every text that was answered for is found, and the checker finds nothing amiss. */
  private static void isInStep(ProgramProcess program, int saved) throws Exception {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          String health = program.get("/actuator/health/search").body();
          assertThat(health).contains("\"state\":\"complete\"", "\"pending\":0", "\"aborted\":0");
        });
    program.signIn();
    program.submit("/search-index", "/search-index/check", "");
    assertThat(program.get("/actuator/health/search").body())
        .contains("\"missing\":0", "\"stale\":0", "\"orphan\":0");
    String found = program.get("/api/v1/search?q=M%E1%BA%ADn+T%C3%ADa&size=1").body();
    Matcher total = Pattern.compile("\"total\":(\\d+)").matcher(found);
    assertThat(total.find()).isTrue();
    assertThat(Integer.parseInt(total.group(1))).isBetween(saved, saved + 1);
  }

  private Path marker() {
    return directory.resolve("search").resolve("VERSION");
  }

  /** The PostgreSQL of this data directory, where one is running. */
  private Optional<ProcessHandle> server() throws Exception {
    Path pid = directory.resolve(Path.of("db", "pgdata", "postmaster.pid"));
    return Files.exists(pid)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
        : Optional.empty();
  }
}
