package vn.biennien.search.index;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.entity.SearchIndexedEntity;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingMonitor;
import org.hibernate.search.util.common.SearchException;
import org.springframework.stereotype.Component;

/**
 * Writes the whole index anew from the database. Changes that are made meanwhile wait in the outbox
 * and are written when it has ended.
 */
@Component
@RequiredArgsConstructor
class IndexRebuild {

  /**
   * Records are loaded so many at a time, so that most documents are read once for all their
   * passages.
   */
  private static final int BATCH = 200;

  private final EntityManagerFactory entities;
  private final IndexFiles files;
  private final AtomicLong done = new AtomicLong();
  private volatile long total;

  IndexProgress progress() {
    return new IndexProgress(done.get(), total);
  }

  /**
   * @param damaged whether the writer may be unable to close its files in order
   * @throws RuntimeException if some record could not be indexed
   */
  void run(boolean damaged) throws IOException, InterruptedException {
    try {
      total = count();
      files.makeDirectories();
      if (damaged) {
        dropWriter();
      }
      Search.mapping(entities)
          .scope(Object.class)
          .massIndexer()
          .dropAndCreateSchemaOnStart(true)
          .typesToIndexInParallel(1)
          .threadsToLoadObjects(2)
          .batchSizeToLoadObjects(BATCH)
          .mergeSegmentsOnFinish(true)
          .monitor(new Monitor())
          .startAndWait();
    } finally {
      total = 0;
      done.set(0);
    }
  }

  /** A writer that lost its files fails to close, once; after that it is gone. */
  private void dropWriter() {
    SearchMapping mapping = Search.mapping(entities);
    for (SearchIndexedEntity<?> entity : mapping.allIndexedEntities()) {
      try {
        mapping.scope(entity.javaClass()).schemaManager().dropIfExisting();
      } catch (SearchException e) {
        continue;
      }
    }
  }

  private long count() {
    try (EntityManager manager = entities.createEntityManager()) {
      return Search.mapping(entities).allIndexedEntities().stream()
          .mapToLong(entity ->
              manager
                  .createQuery("select count(*) from " + entity.jpaName(), Long.class)
                  .getSingleResult())
          .sum();
    }
  }

  private final class Monitor implements MassIndexingMonitor {

    /** Records that are not indexed, such as website furniture, are done with as well. */
    @Override
    public void entitiesLoaded(long number) {
      done.addAndGet(number);
    }

    @Override
    public void documentsAdded(long number) {}

    @Override
    public void documentsBuilt(long number) {}

    @Override
    public void indexingCompleted() {}
  }
}
