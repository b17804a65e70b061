package vn.biennien.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program that takes words out is started, in each way in which the archive is run. */
class TextReaderTests {
  private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

  @TempDir Path directory;

  @Test
  void theExecutableJarIsStartedByItsLoader() throws Exception {
    Path jar = jar("BOOT-INF/lib/", LOADER.replace('.', '/') + ".class");

    assertThat(TextReader.program(jar.toString()))
        .containsSequence("-cp", jar.toString())
        .endsWith("-Dloader.main=" + TextOut.class.getName(), LOADER);
  }

  /** As {@code -Djarmode=tools extract} leaves it: a plain jar whose manifest names the others. */
  @Test
  void theExtractedJarHasNoLoader() throws Exception {
    Path jar = jar(TextOut.class.getName().replace('.', '/') + ".class");

    assertThat(TextReader.program(jar.toString()))
        .containsExactly("-cp", jar.toString(), TextOut.class.getName());
  }

  @Test
  void classesAndJarsInARowHaveNoLoaderEither() throws Exception {
    String several = "target/classes" + File.pathSeparator + jar("a.class");

    assertThat(TextReader.program(several))
        .containsExactly("-cp", several, TextOut.class.getName());
  }

  private Path jar(String... entries) throws IOException {
    Path jar = directory.resolve("biennien.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        out.putNextEntry(new JarEntry(entry));
        out.closeEntry();
      }
    }
    return jar;
  }
}
