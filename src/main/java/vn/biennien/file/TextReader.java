package vn.biennien.file;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.biennien.shared.Refused;

/**
 * Takes the words out of a file in a process of its own, which may use 256 MB and 20 seconds: a
 * file that is made to harm harms only that.
 */
@Component
class TextReader {
  private static final Logger log = LoggerFactory.getLogger(TextReader.class);
  private static final int SECONDS = 20;
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final String PROGRAM = TextOut.class.getName();

  /** What an executable jar is started by; no other class path of the archive holds it. */
  private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

  /** The file was opened, and nothing in it can be read: a picture, a scan, one that is broken. */
  static final class NoWords extends Refused {
    NoWords(String field, String key) {
      super(field, key);
    }
  }

  /**
   * @return the words, NFC; never blank
   * @throws NoWords when it has none: no text layer, broken
   * @throws Refused.NotNow when nobody knows whether it has any: the child did not start, was too
   *     slow or ended before it was done
   */
  String read(FileType type, Path file, String field) {
    if (!type.hasText()) {
      throw new NoWords(field, "files.refused.picture");
    }
    try {
      Process child = start(type, file);
      try {
        CompletableFuture<byte[]> words = CompletableFuture.supplyAsync(() -> out(child));
        if (!child.waitFor(SECONDS, TimeUnit.SECONDS)) {
          throw new Refused.NotNow(field, "files.refused.slow");
        }
        byte[] text = words.get(5, TimeUnit.SECONDS);
        if (child.exitValue() == TextOut.BROKEN) {
          log.warn("The words of {} cannot be read", file.getFileName());
          throw new NoWords(field, "files.refused.broken");
        }
        if (child.exitValue() != 0 || text.length > MOST_BYTES) {
          log.error(
              "The words of {} were not taken: exit {}", file.getFileName(), child.exitValue());
          throw new Refused.NotNow(field, "files.refused.unread");
        }
        return usable(new String(text, StandardCharsets.UTF_8), field);
      } finally {
        child.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused.NotNow(field, "files.refused.slow");
    } catch (IOException | ExecutionException | TimeoutException e) {
      log.error("The words of {} were not taken", file.getFileName(), e);
      throw new Refused.NotNow(field, "files.refused.unread");
    }
  }

  private static String usable(String text, String field) {
    String words =
        Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC).replace("\0", "");
    if (words.codePoints().filter(Character::isLetter).limit(3).count() < 3) {
      throw new NoWords(field, "files.refused.notext");
    }
    return words;
  }

  /** One byte more than is taken shows that there is more. */
  private static byte[] out(Process child) {
    try (InputStream words = child.getInputStream()) {
      return words.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process start(FileType type, Path file) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8"));
    command.addAll(program(System.getProperty("java.class.path")));
    command.add(type.name());
    command.add(file.toString());
    ProcessBuilder child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    child
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("BIENNIEN") || name.startsWith("SPRING"));
    return child.start();
  }

  /**
   * How the child finds its program: an executable jar has its classes in jars of its own, which
   * only its loader finds. Extracted, the same jar holds the classes and names the others.
   */
  static List<String> program(String classPath) throws IOException {
    return isExecutable(classPath)
        ? List.of("-cp", classPath, "-Dloader.main=" + PROGRAM, LOADER)
        : List.of("-cp", classPath, PROGRAM);
  }

  private static boolean isExecutable(String classPath) throws IOException {
    if (!classPath.endsWith(".jar") || classPath.contains(File.pathSeparator)) {
      return false;
    }
    try (JarFile jar = new JarFile(classPath)) {
      return jar.getEntry(LOADER.replace('.', '/') + ".class") != null;
    }
  }
}
