package vn.biennien.search;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Ready to search once the index is complete. Changes that could not be indexed after several tries
 * are counted, because nothing else tells of them.
 */
@Component("searchIndex")
class IndexHealthIndicator implements HealthIndicator {

  private final IndexKeeper index;
  private final EntityManagerFactory entities;

  IndexHealthIndicator(IndexKeeper index, EntityManagerFactory entities) {
    this.index = index;
    this.entities = entities;
  }

  @Override
  public Health health() {
    Health.Builder health = index.isComplete() ? Health.up() : Health.outOfService();
    long aborted =
        Search.mapping(entities).extension(OutboxPollingExtension.get()).countAbortedEvents();
    return health.withDetail("aborted", aborted).build();
  }
}
