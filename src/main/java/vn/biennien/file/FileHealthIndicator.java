package vn.biennien.file;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether every file is what was stored, as its last check found; and how many nobody knows. */
@Component("files")
class FileHealthIndicator implements HealthIndicator {
  private final JdbcClient sql;
  private final FileStore store;

  FileHealthIndicator(JdbcClient sql, FileStore store) {
    this.sql = sql;
    this.store = store;
  }

  @Override
  public Health health() {
    long damaged =
        sql.sql("select count(*) from stored_file where damaged_at is not null")
            .query(Long.class)
            .single();
    Health.Builder health = damaged == 0 ? Health.up() : Health.outOfService();
    return health
        .withDetail("damaged", damaged)
        .withDetail("quarantined", store.aside().size())
        .build();
  }
}
