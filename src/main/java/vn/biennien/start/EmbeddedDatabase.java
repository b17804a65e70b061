package vn.biennien.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that lives in the data directory and writes durably. One program at a time uses
 * a data directory; a server that a killed program left behind is stopped first.
 *
 * <p>The library deletes old data directories below its own working directory, so ours is never one
 * of these: binaries lie in {@code pgbin}, data in {@code db/pgdata}.
 */
final class EmbeddedDatabase implements AutoCloseable, JdbcConnectionDetails {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final FileChannel lockFile;
  private final EmbeddedPostgres server;
  private final String password;

  EmbeddedDatabase(Path directory) {
    try {
      Path database = Files.createDirectories(directory.resolve("db"));
      lockFile = lock(directory, database.resolve("lock"));
      Path data = database.resolve("pgdata");
      stopLeftover(data.resolve("postmaster.pid"));
      Path unfinished = database.resolve("creating");
      boolean fresh = isFresh(data, unfinished);
      log.info(
          fresh
              ? "Đang tạo cơ sở dữ liệu trong {} (lần đầu mất khoảng nửa phút)…"
              : "Đang mở cơ sở dữ liệu trong {}…",
          database);
      password = password(database.resolve("password"));
      server = start(directory.resolve("pgbin"), data);
      if (fresh) {
        requirePassword(data);
        Files.delete(unfinished);
      }
      log.info("Cơ sở dữ liệu đã mở; đang khởi động chương trình…");
    } catch (IOException | IllegalStateException e) {
      throw new CannotStart(
          "Không khởi động được cơ sở dữ liệu trong %s: %s".formatted(directory, e.getMessage()),
          "Kiểm tra quyền ghi và chỗ trống của thư mục đó, hoặc chọn thư mục khác bằng --biennien.data-dir=….",
          e);
    }
  }

  /**
   * Whether there is no database yet. One whose creation was cut short holds nothing: it is removed
   * and made anew.
   */
  private static boolean isFresh(Path data, Path unfinished) throws IOException {
    if (Files.exists(unfinished)) {
      FileSystemUtils.deleteRecursively(data);
      return true;
    }
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return false;
    }
    Files.createFile(unfinished);
    return true;
  }

  private EmbeddedPostgres start(Path binaries, Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(Files.createDirectories(binaries).toFile())
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setConnectConfig("password", password)
        .setLocaleConfig("encoding", "UTF8")
        .setLocaleConfig("locale", "C.UTF-8".equals(nativeLocale()) ? "C.UTF-8" : "C")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  /**
   * Windows knows no C.UTF-8; sorting never relies on the cluster's locale, only on named ICU
   * collations.
   */
  private static String nativeLocale() {
    return System.getProperty("os.name", "").startsWith("Windows") ? "C" : "C.UTF-8";
  }

  @Override
  public String getUsername() {
    return "postgres";
  }

  @Override
  public String getJdbcUrl() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public String getPassword() {
    return password;
  }

  private static FileChannel lock(Path directory, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (java.nio.channels.OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new CannotStart(
          "Thư mục dữ liệu đang được một chương trình Biên Niên khác dùng: " + directory,
          "Dùng chương trình đang chạy, tắt nó đi, hoặc chọn thư mục khác bằng --biennien.data-dir=….",
          null);
    }
    return channel;
  }

  /**
   * A killed program leaves its server running; the server of this very data directory is asked to
   * stop.
   */
  private static void stopLeftover(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
      return;
    }
    ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(process -> process.info().command().orElse("").contains("postgres"))
        .ifPresent(EmbeddedDatabase::stop);
  }

  private static void stop(ProcessHandle process) {
    log.info("Một máy chủ cơ sở dữ liệu của lần chạy trước còn mở; đang dừng nó…");
    process.destroy();
    try {
      process.onExit().get(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException(
          "Máy chủ cơ sở dữ liệu cũ (tiến trình " + process.pid() + ") không dừng", e);
    }
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] secret = new byte[24];
      new SecureRandom().nextBytes(secret);
      Files.writeString(file, HexFormat.of().formatHex(secret));
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(
            file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
      }
    }
    return Files.readString(file).strip();
  }

  /** A new cluster trusts everybody on this machine: from now on the password is asked for. */
  private void requirePassword(Path data) throws IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role postgres password '" + password + "'");
      Files.writeString(
          data.resolve("pg_hba.conf"),
          """
          local all all scram-sha-256
          host  all all 127.0.0.1/32 scram-sha-256
          host  all all ::1/128      scram-sha-256
          """);
      statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new IOException("Không đặt được mật khẩu cơ sở dữ liệu", e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    lockFile.close();
  }
}
