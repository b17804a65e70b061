package vn.biennien.audit;

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
class ChangeAuthor implements TransactionExecutionListener {
  private final JdbcClient sql;

  ChangeAuthor(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    Authentication actor = SecurityContextHolder.getContext().getAuthentication();
    if (failure == null && !transaction.isReadOnly() && actor != null) {
      sql.sql("select set_config('biennien.actor', :actor, true)")
          .param("actor", actor.getName())
          .query(String.class)
          .single();
    }
  }
}
