package vn.biennien.dossier.citations;

import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.biennien.shared.Readers;

/**
 * Statements that know who asks, and as of which day: their {@code :readable} is what the reader
 * may see, their {@code :asof} the day that the request names, null for today.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ReadableSql {
  private final JdbcClient sql;
  private final Readers readers;

  /** The statement with those of the two parameters that are in it. */
  public StatementSpec sql(String statement) {
    StatementSpec asked = sql.sql(statement);
    if (statement.contains(":readable")) {
      asked = asked.param("readable", readers.sensitivities());
    }
    return statement.contains(":asof") ? asked.param("asof", readers.asOf()) : asked;
  }
}
