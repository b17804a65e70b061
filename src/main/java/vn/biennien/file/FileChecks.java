package vn.biennien.file;

import jakarta.annotation.PreDestroy;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads every file once a week and compares it with its name. Uploads that were cut off are swept
 * away; a file with a name of which no record speaks is set aside, for the record may come back.
 * The program is out of service while a file is not what was stored.
 */
@Component("files")
@RequiredArgsConstructor
class FileChecks implements HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(FileChecks.class);
  private static final Duration BETWEEN_CHECKS = Duration.ofDays(7);

  /** A file is stored before its record: so long the record may take. */
  private static final Duration GRACE = Duration.ofDays(1);

  private final Attachments attachments;
  private final KeptFiles kept;
  private final FileStore store;
  private final JdbcClient sql;
  private final Clock clock;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "file-checks");
        thread.setDaemon(true);
        return thread;
      });

  /** What an earlier run was cut off in goes at once: nobody is about to speak of it any more. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    sweep(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    hourly.scheduleWithFixedDelay(this::checkAndSweep, 5, 60, TimeUnit.MINUTES);
  }

  private void checkAndSweep() {
    try {
      checkDue();
      sweep(clock.instant().minus(GRACE));
    } catch (RuntimeException e) {
      log.error("The files could not be checked", e);
    }
  }

  /**
   * @return how many are damaged or missing
   */
  int checkDue() {
    List<String> due =
        sql.sql(
                "select sha256 from stored_file where checked_at is null or checked_at < ? order by checked_at nulls first")
            .param(Timestamp.from(clock.instant().minus(BETWEEN_CHECKS)))
            .query(String.class)
            .list();
    int damaged = 0;
    for (String sha256 : due) {
      if (!attachments.check(sha256)) {
        damaged++;
        log.error("The file {} is not what was stored", sha256);
      }
      sql.sql("update stored_file set checked_at = ? where sha256 = ?")
          .param(Timestamp.from(clock.instant()))
          .param(sha256)
          .update();
    }
    return damaged;
  }

  /**
   * Sets files aside of which no record speaks, and brings those back of which one speaks again.
   *
   * @param since only those that were stored before
   * @return how many were set aside, or swept away
   */
  int sweep(Instant since) {
    List<Path> old = store.olderThan(since);
    Set<String> known =
        new HashSet<>(sql.sql("select sha256 from stored_file").query(String.class).list());
    int swept = 0;
    for (Path file : old) {
      if (!FileStore.isNamed(file)) {
        store.remove(file); // nobody was ever told that it is here
        swept++;
      } else if (!known.contains(file.getFileName().toString()) && setAside(file)) {
        swept++;
      }
    }
    for (FileStore.Aside file : store.aside()) {
      if (known.contains(file.sha256()) && store.bringBack(file.sha256())) {
        attachments.check(file.sha256());
        log.info("The file {} is back from quarantine", file.sha256());
      }
    }
    return swept;
  }

  private boolean setAside(Path file) {
    String name = file.getFileName().toString();
    boolean aside = kept.unlessNamed(name, store::setAside);
    if (aside) {
      log.warn("No record speaks of the file {}: it was moved to files/quarantine", name);
    }
    return aside;
  }

  @Override
  public Health health() {
    long damaged =
        sql.sql("select count(*) from stored_file where damaged_at is not null")
            .query(Long.class)
            .single();
    return (damaged == 0 ? Health.up() : Health.outOfService())
        .withDetail("damaged", damaged)
        .withDetail("quarantined", store.aside().size())
        .build();
  }

  @PreDestroy
  void end() {
    hourly.shutdownNow();
  }
}
