package vn.biennien.file;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.biennien.shared.Change;

/**
 * The files that the archive answers for, each with a row. A file stands under its name no longer
 * and not earlier than its row, whoever brings and lets go the same bytes at once. Those of which
 * no record speaks any more wait in quarantine for their record, or for a person's word.
 */
@Service
public class KeptFiles {
  /** So long a record may take to come back, as with a dump that is brought back. */
  private static final Duration LEAST = Duration.ofDays(90);

  private final FileStore store;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionTemplate alone;

  KeptFiles(
      FileStore store,
      JdbcClient sql,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.sql = sql;
    this.events = events;
    this.clock = clock;
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Makes the archive answer for a file that was taken.
   *
   * @return whether it had not done so before
   */
  @Transactional
  boolean keep(Attachments.Taken taken) {
    lock(taken.sha256());
    boolean first =
        sql.sql(
                """
                insert into stored_file (sha256, size, media_type, stored_at, checked_at) values (:sha256, :size, :type, :now, :now)
                on conflict (sha256) do update set damaged_at = null, checked_at = excluded.checked_at
                returning xmax = 0
                """)
            .param("sha256", taken.sha256())
            .param("size", taken.size())
            .param("type", taken.mediaType())
            .param("now", Timestamp.from(clock.instant()))
            .query(Boolean.class)
            .single();
    store.settle(taken.sha256(), taken.at());
    if (first) {
      atTheEnd(TransactionSynchronization.STATUS_ROLLED_BACK, taken.sha256());
    }
    return first;
  }

  /**
   * The opposite, for whoever was told that it was the first: the file goes, unless a document has
   * it by now. What a removed document had stays for bringing it back.
   */
  @Transactional
  void release(String sha256) {
    lock(sha256);
    int released =
        sql.sql(
                "delete from stored_file f where sha256 = ? and not exists (select from attachment a where a.sha256 = f.sha256)")
            .param(sha256)
            .update();
    if (released > 0) {
      atTheEnd(TransactionSynchronization.STATUS_COMMITTED, sha256);
    }
  }

  /**
   * Whoever gives a file its name or takes it away does so alone, until what they wrote of it is
   * there for the next.
   */
  private void lock(String sha256) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(sha256)
        .query()
        .singleRow();
  }

  /** Only now does everybody see that no record speaks of the file, if none does. */
  private void atTheEnd(int end, String sha256) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == end) {
              unlessNamed(sha256, store::remove);
            }
          }
        });
  }

  /**
   * Does something with the file of a hash if no record speaks of it, and none can begin to
   * meanwhile.
   *
   * @return whether none did
   */
  boolean unlessNamed(String sha256, Consumer<Path> removal) {
    return Boolean.TRUE.equals(
        alone.execute(status -> {
          lock(sha256);
          boolean named =
              sql.sql("select exists (select from stored_file where sha256 = ?)")
                  .param(sha256)
                  .query(Boolean.class)
                  .single();
          if (!named) {
            removal.accept(store.place(sha256));
          }
          return !named;
        }));
  }

  /**
   * A file in quarantine.
   *
   * @param due whether it may be removed
   */
  public record Quarantined(String sha256, long size, LocalDate since, boolean due) {}

  public List<Quarantined> quarantined() {
    return store.aside().stream()
        .map(file ->
            new Quarantined(
                file.sha256(),
                file.size(),
                LocalDate.ofInstant(file.since(), ZoneId.of("Asia/Ho_Chi_Minh")),
                file.since().isBefore(clock.instant().minus(LEAST))))
        .toList();
  }

  /** Removes those that have waited long enough, each with a line in the trail. */
  @Transactional
  void removeDue() {
    for (Quarantined file : quarantined()) {
      if (file.due() && unlessNamed(file.sha256(), place -> store.removeAside(file.sha256()))) {
        events.publishEvent(new Change("file.removed", "/files/" + file.sha256(), null));
      }
    }
  }
}
