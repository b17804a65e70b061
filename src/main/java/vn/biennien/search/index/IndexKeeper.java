package vn.biennien.search.index;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.biennien.search.analysis.IndexAnalysis;

/**
 * Sees to it that there is an index and that it is sound. It is rebuilt from the database when it
 * is missing, damaged, or made by another analysis; it holds nothing that the database does not.
 *
 * <p>One thread does all of this, so that nothing looks at an index that is being rebuilt.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class IndexKeeper {

  private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration VERIFY = Duration.ofMinutes(15);
  private static final Duration CHECK = Duration.ofHours(1);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final ArchiveIndex index;
  private final IndexFiles files;
  private final IndexAnalysis analysis;
  private final IndexRebuild rebuild;
  private final DriftChecker drift;
  private final IndexOutbox outbox;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "search-index"));

  @Getter private volatile IndexState state = IndexState.STARTING;

  /** Whether the index has held, since the start, what the database does. */
  @Getter(AccessLevel.PACKAGE)
  private volatile boolean wasComplete;

  private volatile boolean suspected;

  // known to the worker only
  private Map<Path, FileTime> times = Map.of();
  private boolean lacking;
  private long verifyAt;
  private long checkAt = System.nanoTime();
  private long tryAgainAt;

  /**
   * How the index stands.
   *
   * @param made the analysis that made the index; null while it is not complete
   * @param analysis the analysis of this program
   * @param entries how many entries it holds, by what {@link IndexMapping#KINDS} calls them; empty
   *     while there is no index to count in
   * @param lastCheck null if nothing has been compared since the start
   */
  record Overview(
      IndexState state,
      IndexProgress progress,
      @Nullable String made,
      String analysis,
      IndexOutbox.Counts outbox,
      Map<String, Integer> entries,
      @Nullable DriftReport lastCheck) {

    /** Whether it was made by another analysis than this program's. */
    public boolean rebuildDue() {
      return made != null && !made.equals(analysis);
    }
  }

  Overview overview() {
    return new Overview(
        state,
        rebuild.progress(),
        files.madeBy(),
        analysis.line(),
        outbox.counts(),
        entries(),
        drift.last());
  }

  private Map<String, Integer> entries() {
    Map<String, Integer> entries = new TreeMap<>();
    try {
      IndexMapping.KINDS.forEach(
          (kind, type) -> entries.put(kind, index.read(type, IndexReader::numDocs)));
    } catch (IndexUnavailableException e) {
      entries.clear();
    }
    return entries;
  }

  /** Before the program says that it is ready, and before the starting archive comes in. */
  @EventListener(ApplicationStartedEvent.class)
  void start() {
    begin().join();
    worker.scheduleWithFixedDelay(
        this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    worker.shutdownNow();
    worker.awaitTermination(10, TimeUnit.SECONDS);
  }

  /** Something failed in reading or writing it: its files are looked at. */
  @EventListener
  void suspect(ArchiveIndex.Suspected suspicion) {
    suspected = true;
  }

  /** Rebuilds it although nothing is wrong; the old one answers meanwhile. */
  public CompletableFuture<Void> rebuildNow() {
    return CompletableFuture.runAsync(() -> rebuild("asked for", false), worker);
  }

  /** Looks at every byte and every entry of it now. */
  public CompletableFuture<Void> checkNow() {
    return CompletableFuture.runAsync(
        () -> {
          verify();
          checkDrift();
        },
        worker);
  }

  /** Decides whether the index that was found can be used. */
  CompletableFuture<Void> begin() {
    return CompletableFuture.runAsync(this::open, worker);
  }

  private void open() {
    String made = files.madeBy();
    if (made == null) {
      rebuild("missing", true);
    } else if (!made.equals(analysis.line())) {
      rebuild("analysis changed from " + made + " to " + analysis.line(), false);
    } else {
      verify();
    }
  }

  private void look() {
    try {
      if (state != IndexState.COMPLETE) {
        tryAgain();
      } else if (isLacking()) {
        rebuild("files are missing", true);
      } else if (suspected || System.nanoTime() - verifyAt > 0) {
        verify();
      } else if (System.nanoTime() - checkAt > 0) {
        checkDrift();
      }
    } catch (RuntimeException e) { // else it would never look again
      log.error("The search index could not be looked after", e);
    }
  }

  private void tryAgain() {
    if (System.nanoTime() - tryAgainAt > 0) {
      write(true); // what answered meanwhile goes on answering
    }
  }

  /**
   * Whether files of it are missing at two looks in a row: while it is written, old ones go. Those
   * that are not as they were raise suspicion.
   */
  private boolean isLacking() {
    boolean before = lacking;
    try {
      Map<Path, FileTime> now = files.times();
      now.forEach((file, time) -> suspected |= !times.getOrDefault(file, time).equals(time));
      times = now;
      lacking = !files.isComplete();
    } catch (IOException e) {
      lacking = true;
    }
    return lacking && before;
  }

  /** An index without its marker is not complete, however sound its files are. */
  private void verify() {
    suspected = false;
    if (!files.isComplete()) {
      return;
    }
    try {
      files.verify();
      serve();
    } catch (IOException | RuntimeException e) {
      log.warn("The search index is damaged", e);
      rebuild("damaged", true);
    }
  }

  private void checkDrift() {
    if (state != IndexState.COMPLETE) {
      return;
    }
    checkAt = System.nanoTime() + CHECK.toNanos();
    DriftReport report = drift.check();
    if (report.found() > 0) {
      log.warn("The search index differed from the database and is being mended: {}", report);
    }
  }

  private void serve() {
    verifyAt = System.nanoTime() + VERIFY.toNanos();
    index.serve();
    wasComplete = true;
    state = IndexState.COMPLETE;
  }

  private void rebuild(String reason, boolean damaged) {
    log.info("Đang lập chỉ mục tìm kiếm… ({})", reason);
    index.withdraw(damaged ? Map.of() : old());
    write(damaged);
  }

  private void write(boolean damaged) {
    state = IndexState.REBUILDING;
    try {
      files.incomplete();
      rebuild.run(damaged);
      files.complete(analysis.line());
      times = files.times();
      lacking = false;
      suspected = false;
      serve();
      log.info("Đã lập chỉ mục tìm kiếm.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the program ends; the next start begins anew
    } catch (IOException | RuntimeException e) {
      log.error("The search index could not be rebuilt", e);
      tryAgainAt = System.nanoTime() + AGAIN.toNanos();
      state = IndexState.FAILED;
    }
  }

  private Map<Class<?>, IndexReader> old() {
    try {
      return files.open();
    } catch (IOException | RuntimeException e) {
      log.info("The old search index cannot be read: {}", e.getMessage());
      return Map.of();
    }
  }
}
