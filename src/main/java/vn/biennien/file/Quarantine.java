package vn.biennien.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.shared.Change;

/** Files of which no record speaks any more: they wait for their record, or for a person's word. */
@Service
public class Quarantine {
  /** So long a record may take to come back, as with a dump that is brought back. */
  private static final Duration LEAST = Duration.ofDays(90);

  private final FileStore store;
  private final KeptFiles kept;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Quarantine(FileStore store, KeptFiles kept, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.kept = kept;
    this.events = events;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param since when it was set aside
   * @param due whether it may be removed
   */
  public record Row(String sha256, long size, LocalDate since, boolean due) {}

  public List<Row> rows() {
    return store.aside().stream()
        .map(file ->
            new Row(
                file.sha256(),
                file.size(),
                LocalDate.ofInstant(file.since(), ZoneId.of("Asia/Ho_Chi_Minh")),
                isDue(file)))
        .toList();
  }

  /** Removes those that have waited long enough, each with a line in the trail. */
  @Transactional
  void removeDue() {
    for (FileStore.Aside file : store.aside()) {
      if (isDue(file)
          && kept.unlessNamed(file.sha256(), place -> store.removeAside(file.sha256()))) {
        events.publishEvent(new Change("file.removed", "/files/" + file.sha256(), null));
      }
    }
  }

  private boolean isDue(FileStore.Aside file) {
    Instant before = clock.instant().minus(LEAST);
    return file.since().isBefore(before);
  }
}
