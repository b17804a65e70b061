package vn.biennien.audit;

import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trail of changes. */
@Service
public class AuditLog {
  private final JdbcClient sql;
  private final Clock clock;

  AuditLog(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Writes one line of the trail, in the transaction of the change itself.
   *
   * @param action what was done, as {@code document.imported}
   * @param subject the address of what it was done to
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(String action, String subject, @Nullable String detail) {
    Authentication actor = SecurityContextHolder.getContext().getAuthentication();
    sql.sql(
            "insert into audit_event (at, actor, action, subject, detail) values (:at, :actor, :action, :subject, :detail)")
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", actor == null ? "system" : actor.getName())
        .param("action", action)
        .param("subject", subject)
        .param("detail", detail)
        .update();
  }
}
