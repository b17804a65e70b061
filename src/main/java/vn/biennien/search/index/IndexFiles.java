package vn.biennien.search.index;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.entity.SearchIndexedEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.shared.ArchiveProperties;

/**
 * The index on disk: one directory for each sort of record. It is read here as it lies there, past
 * the writer that Hibernate Search keeps open, because what the writer still holds says nothing of
 * the files.
 */
@Component
class IndexFiles {

  private final EntityManagerFactory entities;
  private final Path root;

  IndexFiles(EntityManagerFactory entities, ArchiveProperties archive) {
    this.entities = entities;
    this.root = archive.directory().resolve("search");
  }

  /**
   * The file beside the index that says which analysis made it. It is there only while the index is
   * complete, so a rebuild that was cut short is begun anew.
   */
  private Path marker() {
    return root.resolve("VERSION");
  }

  boolean isComplete() {
    return Files.exists(marker());
  }

  /** The analysis that made the index; null when it is not complete. */
  @Nullable String madeBy() {
    try {
      return isComplete() ? Files.readString(marker()) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void complete(String analysis) throws IOException {
    Files.writeString(marker(), analysis);
  }

  void incomplete() throws IOException {
    Files.deleteIfExists(marker());
  }

  private Map<Class<?>, Path> directories() {
    Map<Class<?>, Path> directories = new HashMap<>();
    for (SearchIndexedEntity<?> entity : Search.mapping(entities).allIndexedEntities()) {
      String name = entity.indexManager().descriptor().hibernateSearchName();
      directories.put(entity.javaClass(), root.resolve(name));
    }
    return directories;
  }

  /** Somebody may have deleted the whole folder, and Lucene makes none anew. */
  void makeDirectories() throws IOException {
    for (Path directory : directories().values()) {
      Files.createDirectories(directory);
    }
  }

  /**
   * The files that the index consists of, with the times of their last change. Lucene never changes
   * a file that it has finished, so one whose time is another was tampered with.
   *
   * @throws IOException if one of them is missing, or what lists them cannot be read
   */
  Map<Path, FileTime> times() throws IOException {
    Map<Path, FileTime> times = new HashMap<>();
    for (Path path : directories().values()) {
      for (String file : namesIn(path)) {
        times.put(path.resolve(file), Files.getLastModifiedTime(path.resolve(file)));
      }
    }
    return times;
  }

  private static Set<String> namesIn(Path path) throws IOException {
    try (Directory directory = existing(path)) {
      return new HashSet<>(SegmentInfos.readLatestCommit(directory).files(true));
    }
  }

  /**
   * Reads every byte and compares it with the checksums that Lucene wrote.
   *
   * @throws IOException if one is not as it was written
   */
  void verify() throws IOException {
    Map<Class<?>, IndexReader> readers = open();
    try {
      for (IndexReader reader : readers.values()) {
        for (LeafReaderContext leaf : reader.leaves()) {
          ((CodecReader) leaf.reader()).checkIntegrity();
        }
      }
    } finally {
      IOUtils.close(readers.values());
    }
  }

  /** Readers of what was last committed; they stay readable when the files are deleted. */
  Map<Class<?>, IndexReader> open() throws IOException {
    Map<Class<?>, IndexReader> readers = new HashMap<>();
    try {
      for (var directory : directories().entrySet()) {
        readers.put(directory.getKey(), DirectoryReader.open(existing(directory.getValue())));
      }
      return readers;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(readers.values());
      throw e;
    }
  }

  /** Lucene would make a directory that is missing. */
  private static Directory existing(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return FSDirectory.open(path);
  }
}
