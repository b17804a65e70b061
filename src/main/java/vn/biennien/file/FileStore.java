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
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import vn.biennien.shared.ArchiveProperties;

/**
 * Files named by the SHA-256 of their bytes, the same bytes once. What comes in lies apart, whole
 * and on the disk, until a record is about to speak of it: so whoever lets go what they brought
 * never takes it from somebody who brought the same.
 */
@Component
class FileStore {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private final Path directory;
  private final Path quarantine;

  FileStore(ArchiveProperties properties) {
    this.directory = properties.directory().resolve("files");
    this.quarantine = directory.resolve("quarantine");
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
      MessageDigest digest = DigestUtils.getSha256Digest();
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
      return sha256.equals(new DigestUtils("SHA-256").digestAsHex(place(sha256)));
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

  /** Puts it where it harms nobody and nobody misses it, its time the moment of the move. */
  void setAside(Path file) {
    try {
      Files.createDirectories(quarantine);
      Path aside = quarantine.resolve(file.getFileName());
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      Files.setLastModifiedTime(aside, FileTime.from(Instant.now()));
    } catch (NoSuchFileException e) {
      // gone meanwhile
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Of a file of which a record speaks after all.
   *
   * @return whether it lies in its place again
   */
  boolean bringBack(String sha256) {
    settle(sha256, quarantine.resolve(sha256));
    return isWhole(sha256);
  }

  /** A file that was set aside. */
  record Aside(String sha256, long size, Instant since) {}

  List<Aside> aside() {
    return files(quarantine).stream().map(FileStore::aside).flatMap(Optional::stream).toList();
  }

  private static Optional<Aside> aside(Path file) {
    try {
      return Optional.of(
          new Aside(
              file.getFileName().toString(),
              Files.size(file),
              Files.getLastModifiedTime(file).toInstant()));
    } catch (IOException e) {
      return Optional.empty(); // gone meanwhile
    }
  }

  void removeAside(String sha256) {
    remove(quarantine.resolve(sha256));
  }

  Path place(String sha256) {
    return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** Files that nothing has touched since; also what a cut left half-written. */
  List<Path> olderThan(Instant since) {
    return files(directory).stream()
        .filter(file -> !file.startsWith(quarantine) && isOlder(file, since))
        .toList();
  }

  static boolean isNamed(Path file) {
    return NAME.matcher(file.getFileName().toString()).matches();
  }

  private static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList();
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
}
