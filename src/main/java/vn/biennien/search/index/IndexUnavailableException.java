package vn.biennien.search.index;

import org.jspecify.annotations.Nullable;

/** There is no index to ask: it is being built anew. Every page but the search works meanwhile. */
public final class IndexUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient IndexProgress progress;

  IndexUnavailableException(IndexProgress progress, @Nullable Throwable cause) {
    super("the search index is being rebuilt: " + progress, cause);
    this.progress = progress;
  }

  /** How far it has come. */
  public IndexProgress progress() {
    return progress;
  }
}
