package vn.biennien;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each program that tests start a data directory of its own, with a space and Vietnamese
 * letters in its name. Where they want the starting archive, it is there already.
 */
public class FreshDataDirectory
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Path parent = Files.createDirectories(Path.of("target", "test-data"));
      Path directory = Files.createTempDirectory(parent, "tư liệu ");
      if (context.getEnvironment().getProperty("biennien.sample", Boolean.class, false)) {
        PreparedArchive.copyTo(directory);
      }
      TestPropertyValues.of("biennien.data-dir=" + directory).applyTo(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
