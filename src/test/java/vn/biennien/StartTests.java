package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a start with the starting archive leaves behind. */
@ArchiveTest
class StartTests {
  @Autowired JdbcClient sql;

  @Test
  void writesDurably() {
    assertThat(sql.sql("show fsync").query(String.class).single()).isEqualTo("on");
    assertThat(sql.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
  }

  @Test
  void asksForAPassword() {
    assertThat(
            sql.sql("select distinct auth_method from pg_hba_file_rules")
                .query(String.class)
                .list())
        .containsExactly("scram-sha-256");
  }

  @Test
  void bringsTheStartingArchive() {
    assertThat(count("document")).isGreaterThanOrEqualTo(25);
    assertThat(count("meeting")).isGreaterThanOrEqualTo(30);
    assertThat(count("commitment")).isGreaterThanOrEqualTo(80);
  }

  private int count(String table) {
    return sql.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
