package vn.biennien.audit;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.shared.Change;

/** The trail of changes. */
@Service
class AuditLog {
  private final JdbcClient sql;
  private final Clock clock;

  AuditLog(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Writes one line of the trail, in the transaction of the change itself. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void record(Change change) {
    Authentication actor = SecurityContextHolder.getContext().getAuthentication();
    sql.sql(
            "insert into audit_event (at, actor, action, subject, detail) values (:at, :actor, :action, :subject, :detail)")
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", actor == null ? "system" : actor.getName())
        .param("action", change.action())
        .param("subject", change.subject())
        .param("detail", change.detail())
        .update();
  }
}
