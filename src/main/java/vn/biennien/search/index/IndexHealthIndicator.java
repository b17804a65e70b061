package vn.biennien.search.index;

import java.util.Locale;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ready to search once the index is complete and has caught up with what the start itself put in.
 * Later rebuilds leave the program ready: every page but the search works meanwhile.
 */
@Component("searchIndex")
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class IndexHealthIndicator implements HealthIndicator {

  private final IndexKeeper index;
  private final IndexOutbox outbox;
  private volatile boolean started;
  private volatile boolean caughtUp;

  @EventListener(ApplicationReadyEvent.class)
  void started() {
    started = true;
  }

  @Override
  public Health health() {
    return (index.wasComplete() && hasCaughtUp() ? Health.up() : Health.outOfService()).build();
  }

  /** Once is enough: later there is always some change on its way. */
  private boolean hasCaughtUp() {
    if (!caughtUp) {
      caughtUp = started && !outbox.isAnythingDue();
    }
    return caughtUp;
  }

  /** How the search index stands now, in counts, for whoever watches over the program. */
  @Component("index")
  @RequiredArgsConstructor
  static class Counts implements HealthIndicator {

    private final IndexKeeper keeper;

    @Override
    public Health health() {
      IndexKeeper.Overview now = keeper.overview();
      Health.Builder health =
          now.state() == IndexState.COMPLETE ? Health.up() : Health.outOfService();
      health
          .withDetail("state", now.state().name().toLowerCase(Locale.ROOT))
          .withDetail("done", now.progress().done())
          .withDetail("total", now.progress().total())
          .withDetail("aborted", now.outbox().aborted())
          .withDetail("pending", now.outbox().pending());
      DriftReport check = now.lastCheck();
      return (check == null ? health : health.withDetail("lastCheck", check)).build();
    }
  }
}
