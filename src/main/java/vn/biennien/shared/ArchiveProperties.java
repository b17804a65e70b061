package vn.biennien.shared;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The archive's own options.
 *
 * @param dataDir where the embedded database, the search index and the files live; created when
 *     missing
 * @param sample whether an empty archive is filled with the starting archive at start
 * @param publicReading whether public records may be read without signing in; unset means: only
 *     when no external database is used
 * @param openBrowser whether the browser of this computer is opened once the program is ready
 */
@ConfigurationProperties("biennien")
public record ArchiveProperties(
    @DefaultValue("./data") Path dataDir,
    @DefaultValue("false") boolean sample,
    @DefaultValue Admin admin,
    @Nullable Boolean publicReading,
    @DefaultValue("false") boolean openBrowser) {

  /**
   * @param password the password of the account {@code admin}, used at the first start only
   */
  public record Admin(@Nullable String password) {}

  public Path directory() {
    return dataDir.toAbsolutePath().normalize();
  }
}
