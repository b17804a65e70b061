package vn.biennien.file;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether every file is what was stored, as its last check found. */
@Component("files")
class FileHealthIndicator implements HealthIndicator {
  private final JdbcClient sql;

  FileHealthIndicator(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Health health() {
    long damaged =
        sql.sql("select count(*) from stored_file where damaged_at is not null")
            .query(Long.class)
            .single();
    Health.Builder health = damaged == 0 ? Health.up() : Health.outOfService();
    return health.withDetail("damaged", damaged).build();
  }
}
