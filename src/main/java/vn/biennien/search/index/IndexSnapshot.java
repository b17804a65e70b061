package vn.biennien.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The index as it was before a rebuild, kept readable until that has ended. */
final class IndexSnapshot {

  private final Map<Class<?>, IndexReader> readers;

  IndexSnapshot(Map<Class<?>, IndexReader> readers) {
    this.readers = readers;
  }

  /** A reader to be given back; null when the snapshot lacks this sort or has just been closed. */
  @Nullable IndexReader lend(Class<?> type) {
    IndexReader reader = readers.get(type);
    return reader != null && reader.tryIncRef() ? reader : null;
  }

  /** The files go when the last question that is being answered from them has been. */
  void close() {
    try {
      IOUtils.close(readers.values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
