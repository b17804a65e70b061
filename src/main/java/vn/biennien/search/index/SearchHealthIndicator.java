package vn.biennien.search.index;

import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How the search index stands now, in counts, for whoever watches over the program. */
@Component("index")
class SearchHealthIndicator implements HealthIndicator {

  private final IndexOverviews overviews;

  SearchHealthIndicator(IndexOverviews overviews) {
    this.overviews = overviews;
  }

  @Override
  public Health health() {
    IndexOverview now = overviews.now();
    Health.Builder health =
        now.state() == IndexState.COMPLETE ? Health.up() : Health.outOfService();
    health
        .withDetail("state", now.state().name().toLowerCase(Locale.ROOT))
        .withDetail("done", now.progress().done())
        .withDetail("total", now.progress().total())
        .withDetail("aborted", now.outbox().aborted())
        .withDetail("pending", now.outbox().pending());
    DriftReport check = now.lastCheck();
    if (check != null) {
      health.withDetail("lastCheck", check);
    }
    return health.build();
  }
}
