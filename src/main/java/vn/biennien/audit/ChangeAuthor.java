package vn.biennien.audit;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells the database who changes records in a transaction: it keeps the history of every row by
 * itself, whatever part of the program writes.
 */
@Component
@RequiredArgsConstructor
class ChangeAuthor implements TransactionExecutionListener {
  private final JdbcClient sql;

  /** Who acts may stand in a session that is only now read, in a transaction of its own. */
  private final ThreadLocal<Boolean> asking = ThreadLocal.withInitial(() -> false);

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure != null || transaction.isReadOnly() || asking.get()) {
      return;
    }
    Authentication actor = actor();
    if (actor != null) {
      sql.sql("select set_config('biennien.actor', :actor, true)")
          .param("actor", actor.getName())
          .query(String.class)
          .single();
    }
  }

  private @Nullable Authentication actor() {
    asking.set(true);
    try {
      return SecurityContextHolder.getContext().getAuthentication();
    } finally {
      asking.remove();
    }
  }
}
