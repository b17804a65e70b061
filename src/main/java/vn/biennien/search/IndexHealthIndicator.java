package vn.biennien.search;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ready to search once the index is complete and has caught up with what the start itself put in.
 * Changes that could not be indexed after several tries are counted, because nothing else tells of
 * them.
 */
@Component("searchIndex")
class IndexHealthIndicator implements HealthIndicator {

  private final IndexKeeper index;
  private final EntityManagerFactory entities;
  private final JdbcClient sql;
  private volatile boolean started;
  private volatile boolean caughtUp;

  IndexHealthIndicator(IndexKeeper index, EntityManagerFactory entities, JdbcClient sql) {
    this.index = index;
    this.entities = entities;
    this.sql = sql;
  }

  @EventListener(ApplicationReadyEvent.class)
  void started() {
    started = true;
  }

  @Override
  public Health health() {
    Health.Builder health =
        index.wasComplete() && hasCaughtUp() ? Health.up() : Health.outOfService();
    long aborted =
        Search.mapping(entities).extension(OutboxPollingExtension.get()).countAbortedEvents();
    return health.withDetail("aborted", aborted).build();
  }

  /** Once is enough: later there is always some change on its way. */
  private boolean hasCaughtUp() {
    if (!caughtUp) {
      caughtUp = started && !isAnythingDue();
    }
    return caughtUp;
  }

  private boolean isAnythingDue() {
    return sql.sql(
            """
            select exists (select from hsearch_outbox_event
                           where status = 'PENDING' and (process_after is null or process_after <= now()))
            """)
        .query(Boolean.class)
        .single();
  }
}
