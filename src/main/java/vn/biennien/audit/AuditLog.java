package vn.biennien.audit;

import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.shared.Access;
import vn.biennien.shared.Change;

/** The trail of what was changed, and of what was done without changing anything. */
@Service
@RequiredArgsConstructor
class AuditLog {
  private final JdbcClient sql;
  private final Clock clock;

  /** Writes one line of the trail, in the transaction of the change itself. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void record(Change change) {
    Authentication actor = SecurityContextHolder.getContext().getAuthentication();
    write(
        change.action(),
        actor == null ? "system" : actor.getName(),
        change.subject(),
        change.detail());
  }

  /** Deeds that change no record have no transaction to be part of. */
  @EventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void record(Access access) {
    write(access.action(), access.actor(), access.subject(), access.detail());
  }

  private void write(String action, String actor, String subject, @Nullable String detail) {
    sql.sql(
            "insert into audit_event (at, actor, action, subject, detail) values (:at, :actor, :action, :subject, :detail)")
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", actor)
        .param("action", action)
        .param("subject", subject)
        .param("detail", detail)
        .update();
  }
}
