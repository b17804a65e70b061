package vn.biennien.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {
  @Test
  void beginsAnewWhereAFirstStartWasCutShort(@TempDir Path directory) throws Exception {
    Path data = Files.createDirectories(directory.resolve(Path.of("db", "pgdata")));
    Files.writeString(data.resolve("PG_VERSION"), "18\n");
    Files.createFile(directory.resolve(Path.of("db", "creating")));

    try (EmbeddedDatabase database = new EmbeddedDatabase(directory)) {
      try (Connection connection =
          DriverManager.getConnection(database.getJdbcUrl(), "postgres", database.getPassword())) {
        assertThat(connection.isValid(5)).isTrue();
      }
      assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "postgres", "đoán"))
          .isInstanceOf(SQLException.class);
      assertThat(directory.resolve(Path.of("db", "creating"))).doesNotExist();

      assertThatThrownBy(() -> new EmbeddedDatabase(directory))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("đang được một chương trình Biên Niên khác dùng");
    }
  }
}
