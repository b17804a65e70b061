package vn.biennien.search;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hibernate.search.mapper.orm.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.biennien.shared.ArchiveProperties;

/**
 * Rebuilds the index from the database when it is missing or was made by another version of the
 * analysis. The index holds nothing that the database does not.
 */
@Component
class IndexKeeper {

  /** Raise it with every change to how text is analysed or to what is indexed. */
  private static final String VERSION = "3";

  private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

  private final EntityManagerFactory entities;
  private final Path marker;
  private volatile boolean complete;

  IndexKeeper(EntityManagerFactory entities, ArchiveProperties archive) {
    this.entities = entities;
    this.marker = archive.directory().resolve("search").resolve("VERSION");
  }

  /** Whether the index holds what the database does, but for what was just written. */
  boolean isComplete() {
    return complete;
  }

  /** Before the program says that it is ready, and before the starting archive comes in. */
  @EventListener(ApplicationStartedEvent.class)
  void rebuildWhenMissing() {
    if (isOfThisVersion()) {
      complete = true;
    } else {
      log.info("Đang lập chỉ mục tìm kiếm…");
      rebuild();
    }
  }

  private void rebuild() {
    try {
      Search.mapping(entities)
          .scope(Object.class)
          .massIndexer()
          .typesToIndexInParallel(1)
          .threadsToLoadObjects(2)
          .startAndWait();
      mark();
      complete = true;
      log.info("Đã lập chỉ mục tìm kiếm.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void mark() {
    try {
      Files.writeString(marker, VERSION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOfThisVersion() {
    try {
      return Files.exists(marker) && Files.readString(marker).equals(VERSION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
