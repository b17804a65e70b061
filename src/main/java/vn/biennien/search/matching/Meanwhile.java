package vn.biennien.search.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * What another thread finds out while this one goes on. Where none is free until it is asked for,
 * or where it was not begun, this one finds it out.
 */
public final class Meanwhile<T> {

  private final FutureTask<T> task;

  public Meanwhile(Callable<T> finding) {
    this.task = new FutureTask<>(finding);
  }

  public void begin() {
    ForkJoinPool.commonPool().execute(task);
  }

  /** What was found; what went wrong on the way is thrown here. */
  public T get() throws IOException {
    task.run(); // does nothing where it was begun
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException broken -> throw broken;
        case RuntimeException broken -> throw broken;
        case Error broken -> throw broken;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted while searching", e));
    }
  }
}
