package vn.biennien.search.index;

import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Hears what fails where nobody waits for it, such as the writing of changes into the index. */
final class BackgroundFailures implements FailureHandler {

  private static final Logger log = LoggerFactory.getLogger(BackgroundFailures.class);

  private final ApplicationEventPublisher events;

  BackgroundFailures(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void handle(FailureContext failure) {
    log.error("Search index: {}", failure.failingOperation(), failure.throwable());
    events.publishEvent(new IndexSuspected(failure.throwable()));
  }

  @Override
  public void handle(EntityIndexingFailureContext failure) {
    log.error("Search index: {}", failure.failingEntityReferences(), failure.throwable());
    events.publishEvent(new IndexSuspected(failure.throwable()));
  }
}
