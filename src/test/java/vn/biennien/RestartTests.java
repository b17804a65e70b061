package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever ends the program, the next start finds everything that was answered for. */
class RestartTests {
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

  /** The PostgreSQL of this data directory, where one is running. */
  private Optional<ProcessHandle> server() throws Exception {
    Path pid = directory.resolve(Path.of("db", "pgdata", "postmaster.pid"));
    return Files.exists(pid)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
        : Optional.empty();
  }
}
