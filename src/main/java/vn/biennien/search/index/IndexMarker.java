package vn.biennien.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.shared.ArchiveProperties;

/**
 * The file beside the index that says which analysis made it. It is there only while the index is
 * complete, so a rebuild that was cut short is begun anew.
 */
@Component
class IndexMarker {

  private final Path file;

  IndexMarker(ArchiveProperties archive) {
    this.file = archive.directory().resolve("search").resolve("VERSION");
  }

  boolean isThere() {
    return Files.exists(file);
  }

  /** What made the index; null when it is not complete. */
  @Nullable String read() {
    try {
      return isThere() ? Files.readString(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String analysis) {
    try {
      Files.writeString(file, analysis);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
