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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whatever ends the program, the next start finds everything that was answered for. */
@Tag("process")
@Execution(ExecutionMode.CONCURRENT)
class RestartTests {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Path directory;

  @BeforeEach
  void prepare() throws Exception {
    Path parent = Files.createDirectories(Path.of("target", "test-data"));
    directory = Files.createTempDirectory(parent, "thư mục dữ liệu ");
  }

  @AfterEach
  void leavesNoServerBehind() throws Exception {
    server().ifPresent(ProcessHandle::destroy);
  }

  @Test
  void findsEverythingAgainAfterBeingKilled() throws Exception {
    String annotation;
    try (ProgramProcess first = ProgramProcess.start(directory)) {
      assertThat(first.put("Biên bản còn lại sau khi mất điện.").statusCode()).isEqualTo(201);
      annotation = first.get("/api/v1/documents/1/annotation").body();
      assertThat(annotation).contains("\"sha256\"");

      try (ProgramProcess intruder = ProgramProcess.start(directory)) {
        assertThat(intruder.exitCode()).isNotZero();
        assertThat(intruder.lines())
            .anySatisfy(line ->
                assertThat(line)
                    .contains("Thư mục dữ liệu đang được một chương trình Biên Niên khác dùng"))
            .noneMatch(line -> line.contains("Exception"));
      }
      first.kill();
    }
    assertThat(server()).as("a killed program leaves its server behind").isPresent();

    try (ProgramProcess second = ProgramProcess.start(directory)) {
      assertThat(second.get("/api/v1/documents/1/annotation").body()).isEqualTo(annotation);
      assertThat(second.put("Biên bản còn lại sau khi mất điện.").statusCode()).isEqualTo(200);

      assertThat(second.stop()).isEqualTo(143); // SIGTERM, obeyed
      assertThat(server()).as("a program that was asked to end stops its server").isEmpty();
    }
  }

  @Test
  void theIndexHoldsEverythingAgainAfterBeingKilledDuringSavesAndDuringARebuild() throws Exception {
    int saved;
    try (ProgramProcess first = ProgramProcess.start(directory)) {
      first.address();
      saved = killDuringSaves(first, 100);
    }
    assertThat(saved).isBetween(40, 99);

    try (ProgramProcess second = ProgramProcess.start(directory)) {
      isInStep(second, saved);
      second.submit("/search-index", "/search-index/rebuild", "");
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> Files.notExists(marker()));
      second.kill();
    }
    assertThat(marker()).as("a rebuild that was cut short leaves no marker").doesNotExist();

    try (ProgramProcess third = ProgramProcess.start(directory)) {
      isInStep(third, saved);
      assertThat(third.lines()).anyMatch(line -> line.contains("Đang lập chỉ mục tìm kiếm"));
      third.stop();
    }
  }

  @Test
  void everyUploadThatWasAnsweredForIsThereAfterBeingKilledAndNothingElse() throws Exception {
    List<byte[]> answered = new ArrayList<>();
    try (ProgramProcess first = ProgramProcess.start(directory)) {
      assertThat(first.put("Biên bản có bản chụp đính kèm.").statusCode()).isEqualTo(201);
      first.signIn();
      answered.addAll(killDuringUploads(first, 100));
    }
    assertThat(answered).hasSizeBetween(40, 99);

    try (ProgramProcess second = ProgramProcess.start(directory)) {
      second.signIn();
      Matcher link =
          Pattern.compile("/documents/1/files/\\d+").matcher(second.get("/documents/1").body());
      List<byte[]> found = new ArrayList<>();
      while (link.find()) {
        found.add(second.bytes(link.group()));
      }
      assertThat(found).containsAll(answered);
      assertThat(found.size()).isBetween(answered.size(), answered.size() + 1);
      try (Stream<Path> files = Files.walk(directory.resolve("files"))) {
        // one whose record the end cut off may wait in quarantine
        assertThat(
                files
                    .filter(Files::isRegularFile)
                    .filter(f -> !f.getParent().endsWith("quarantine")))
            .hasSize(found.size());
      }
      second.stop();
    }
  }

  /** Those that were answered for before the end. */
  private static List<byte[]> killDuringUploads(ProgramProcess program, int files)
      throws Exception {
    List<byte[]> answered = new ArrayList<>();
    String csrf = program.csrf("/documents/1/files/new");
    CompletableFuture<Void> end = new CompletableFuture<>();
    byte[] noise = new byte[200_000];
    for (int i = 0; i < files; i++) {
      if (i == files / 2) {
        end = killSoon(program);
      }
      new java.util.Random(i).nextBytes(noise);
      byte[] scan = noise.clone();
      System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, scan, 0, 8);
      try {
        if (program.attach("/documents/1", csrf, "trang-" + i + ".pdf", scan) == 303) {
          answered.add(scan);
        }
      } catch (IOException e) {
        break;
      }
    }
    end.join();
    return answered;
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

  /** How many were answered for before the end. */
  private static int killDuringSaves(ProgramProcess program, int texts) throws Exception {
    int saved = 0;
    CompletableFuture<Void> end = new CompletableFuture<>();
    for (int i = 0; i < texts; i++) {
      if (i == texts / 2) {
        end = killSoon(program);
      }
      try {
        saved +=
            program.put("Chợ phiên Mận Tía số " + i + " họp ngày rằm.").statusCode() == 201 ? 1 : 0;
      } catch (IOException e) {
        break;
      }
    }
    end.join();
    return saved;
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
