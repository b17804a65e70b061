package vn.biennien;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A data directory that the program itself filled with the starting archive and closed again. It is
 * made once for one state of the program, and every program that tests start gets a copy: to load
 * 58 texts takes much longer than to copy what comes of it.
 */
final class PreparedArchive {
  /** Of the account admin, in the copies too. */
  static final String PASSWORD = "mat-khau-thu-nghiem";

  private static final Path PREPARED = Path.of("target", "prepared");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private PreparedArchive() {}

  /** Copies database, index and files; the directory is to be empty. */
  static void copyTo(Path directory) throws IOException {
    copy(prepared(), directory);
  }

  /** Of the two JVMs that run tests at once, one makes it and the other waits. */
  private static Path prepared() throws IOException {
    Files.createDirectories(PREPARED);
    Path directory = PREPARED.resolve(state());
    try (FileChannel channel =
            FileChannel.open(
                PREPARED.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      if (Files.notExists(directory)) {
        removeEarlier();
        Path unfinished = PREPARED.resolve("unfinished");
        fill(unfinished);
        Files.move(unfinished, directory);
      }
    }
    return directory;
  }

  private static void removeEarlier() throws IOException {
    try (Stream<Path> earlier = Files.list(PREPARED)) {
      for (Path directory : earlier.filter(Files::isDirectory).toList()) {
        FileSystemUtils.deleteRecursively(directory);
      }
    }
  }

  private static void fill(Path directory) throws IOException {
    try (ConfigurableApplicationContext program =
        new SpringApplicationBuilder(BienNienApplication.class)
            .run(
                "--server.port=0",
                "--biennien.data-dir=" + directory,
                "--biennien.sample=true",
                "--biennien.admin.password=" + PASSWORD)) {
      HealthIndicator index = program.getBean("searchIndex", HealthIndicator.class);
      Instant end = Instant.now().plus(PATIENCE);
      while (!Status.UP.equals(index.health().getStatus())) {
        if (Instant.now().isAfter(end)) {
          throw new IllegalStateException("the index of the starting archive is not complete");
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** What decides what the program makes of the starting archive: its classes and its libraries. */
  private static String state() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
      Path program =
          Path.of(
              BienNienApplication.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      List<Path> files;
      try (Stream<Path> all = Files.walk(program)) {
        files =
            all.filter(Files::isRegularFile)
                // the bill of materials says when it was written
                .filter(file -> !file.startsWith(program.resolve("META-INF")))
                .sorted()
                .toList();
      }
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        for (Path file : files) {
          out.write(program.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          Files.copy(file, out);
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With times and rights: PostgreSQL opens no cluster that others may read. */
  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(directory).toString());
            if (Files.notExists(copy)) {
              Files.copy(directory, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file,
                to.resolve(from.relativize(file).toString()),
                StandardCopyOption.COPY_ATTRIBUTES,
                LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
