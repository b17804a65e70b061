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
import java.util.concurrent.TimeUnit;
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

  /**
   * @return the words, NFC; never blank
   * @throws Refused when they cannot be had: no text layer, too large, too slow, broken
   */
  String read(FileType type, Path file, String field) {
    if (!type.hasText()) {
      throw new Refused(field, "files.refused.picture");
    }
    try {
      Process child = start(type, file);
      try {
        CompletableFuture<byte[]> words = CompletableFuture.supplyAsync(() -> out(child));
        if (!child.waitFor(SECONDS, TimeUnit.SECONDS)) {
          throw new Refused(field, "files.refused.slow");
        }
        byte[] text = words.get(5, TimeUnit.SECONDS);
        if (child.exitValue() != 0 || text.length > MOST_BYTES) {
          log.warn(
              "The words of {} could not be taken: exit {}", file.getFileName(), child.exitValue());
          throw new Refused(field, "files.refused.broken");
        }
        return usable(new String(text, StandardCharsets.UTF_8), field);
      } finally {
        child.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(field, "files.refused.slow");
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new Refused(field, "files.refused.broken");
    }
  }

  private static String usable(String text, String field) {
    String words =
        Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC).replace("\0", "");
    if (words.codePoints().filter(Character::isLetter).limit(3).count() < 3) {
      throw new Refused(field, "files.refused.notext");
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
    String path = System.getProperty("java.class.path");
    boolean packaged = path.endsWith(".jar") && !path.contains(File.pathSeparator);
    command.addAll(List.of("-cp", path));
    if (packaged) {
      command.add("-Dloader.main=" + PROGRAM);
      command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
    } else {
      command.add(PROGRAM);
    }
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
}
