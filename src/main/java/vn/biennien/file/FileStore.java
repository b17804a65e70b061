package vn.biennien.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.biennien.shared.ArchiveProperties;

/**
 * Files named by the SHA-256 of their bytes, the same bytes once. What comes in lies apart, whole and
 * on the disk, until a record is about to speak of it: so whoever lets go what they brought never
 * takes it from somebody who brought the same.
 */
@Component
class FileStore {
  private final Path directory;

  FileStore(ArchiveProperties properties) {
    this.directory = properties.directory().resolve("files");
  }

  /**
   * What came in.
   *
   * @param sha256 the name that it will have
   * @param size in bytes
   * @param coming where it lies until then
   */
  record Stored(String sha256, long size, Path coming) {}

  Stored put(InputStream bytes) {
    try {
      Files.createDirectories(directory);
      Path coming = Files.createTempFile(directory, "coming-", ".part");
      MessageDigest digest = sha256();
      try (InputStream in = new DigestInputStream(bytes, digest);
          OutputStream out = Files.newOutputStream(coming)) {
        long size = in.transferTo(out);
        force(coming);
        return new Stored(HexFormat.of().formatHex(digest.digest()), size, coming);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(coming);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came in gets its name; what lies there already, and is the same, stays. */
  void settle(String sha256, Path coming) {
    try {
      if (Files.exists(coming) && !isWhole(sha256)) {
        Files.createDirectories(place(sha256).getParent());
        Files.move(
            coming,
            place(sha256),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
      if (!coming.equals(place(sha256))) {
        Files.deleteIfExists(coming);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A power cut after this loses nothing of it. */
  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * @return whether the bytes that lie there are those that were stored
   */
  boolean isWhole(String sha256) {
    try {
      return sha256.equals(hash(place(sha256)));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path place(String sha256) {
    return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** Names of files that nothing has touched since; also what a cut left half-written. */
  List<Path> olderThan(Instant since) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).filter(file -> isOlder(file, since)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOlder(Path file, Instant since) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(since);
    } catch (IOException e) {
      return false; // gone meanwhile
    }
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
