package vn.biennien.search;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The only door through which queries reach the index. */
@Component
class ArchiveIndex {

  private final EntityManagerFactory entities;

  ArchiveIndex(EntityManagerFactory entities) {
    this.entities = entities;
  }

  /** What is asked of the index. */
  @FunctionalInterface
  interface Reading<T extends @Nullable Object> {
    T from(IndexReader index) throws IOException;
  }

  /** Asks the index of one sort of record. What was read must not be kept beyond the reading. */
  <T extends @Nullable Object> T read(Class<?> type, Reading<T> reading)
      throws IndexUnavailableException {
    try (IndexReader index =
        Search.mapping(entities).scope(type).extension(LuceneExtension.get()).openIndexReader()) {
      return reading.from(index);
    } catch (IOException e) {
      throw new IndexUnavailableException(IndexProgress.NONE, e);
    }
  }
}
