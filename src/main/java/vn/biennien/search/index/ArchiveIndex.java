package vn.biennien.search.index;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.IOUtils;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.scope.LuceneIndexScope;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The only door through which queries reach the index. {@link IndexKeeper} says what they are
 * answered from: the index itself, the old one while it is rebuilt, or nothing.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ArchiveIndex {

  private final EntityManagerFactory entities;
  private final IndexRebuild rebuild;
  private final ApplicationEventPublisher events;
  private final Map<Class<?>, LuceneIndexScope> scopes = new ConcurrentHashMap<>();
  private volatile boolean complete;

  /** The index as it was before a rebuild, kept readable until that has ended. */
  private volatile Map<Class<?>, IndexReader> old = Map.of();

  /**
   * Something went wrong with the index while it was read or written, so that its files may be
   * damaged.
   */
  record Suspected(Throwable cause) {}

  /** What is asked of the index. */
  @FunctionalInterface
  public interface Reading<T extends @Nullable Object> {
    T from(IndexReader index) throws IOException;
  }

  /** Asks the index of one sort of record. What was read must not be kept beyond the reading. */
  public <T extends @Nullable Object> T read(Class<?> type, Reading<T> reading)
      throws IndexUnavailableException {
    boolean live = complete;
    IndexReader index = null;
    try {
      index = live ? live(type) : old(type);
      return reading.from(index);
    } catch (IOException e) {
      throw unavailable(live, e);
    } catch (RuntimeException e) {
      throw isOfLucene(e) ? unavailable(live, e) : e;
    } finally {
      giveBack(index);
    }
  }

  private IndexReader live(Class<?> type) {
    return scopes
        .computeIfAbsent(
            type, sort -> Search.mapping(entities).scope(sort).extension(LuceneExtension.get()))
        .openIndexReader();
  }

  /** Changes whenever something in the index of one sort of record does. */
  public static Object state(IndexReader index) {
    return index.leaves().stream()
        .map(leaf -> leaf.reader().getReaderCacheHelper().getKey())
        .toList();
  }

  private IndexReader old(Class<?> type) {
    IndexReader reader = old.get(type);
    if (reader != null && reader.tryIncRef()) {
      return reader;
    }
    if (complete) { // since a moment
      return live(type);
    }
    throw new IndexUnavailableException(rebuild.progress(), null);
  }

  private static void giveBack(@Nullable IndexReader index) {
    try {
      if (index != null) {
        index.decRef();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IndexUnavailableException unavailable(boolean live, Exception cause) {
    if (live) {
      events.publishEvent(new Suspected(cause));
    }
    return new IndexUnavailableException(rebuild.progress(), cause);
  }

  /** Broken files show themselves by any exception; what the reader of an answer did is not one. */
  private static boolean isOfLucene(RuntimeException e) {
    if (e instanceof SearchException) {
      return true;
    }
    for (StackTraceElement frame : e.getStackTrace()) {
      String name = frame.getClassName();
      if (!name.startsWith("java.") && !name.startsWith("jdk.")) {
        return name.startsWith("org.apache.lucene.");
      }
    }
    return false;
  }

  /** From now on it is the index itself that answers. */
  void serve() {
    complete = true;
    replaceOld(Map.of());
  }

  /** Until it has been rebuilt the old index answers, as far as there is one. */
  void withdraw(Map<Class<?>, IndexReader> readers) {
    replaceOld(readers);
    complete = false;
  }

  /** The files go when the last question that is being answered from them has been. */
  private void replaceOld(Map<Class<?>, IndexReader> readers) {
    Map<Class<?>, IndexReader> before = old;
    old = readers;
    try {
      IOUtils.close(before.values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
