package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code db/schema.sql} is what the migrations build, so that a change of the schema is read in a
 * review as one difference. It is rewritten by {@code ./mvnw test -Dtest=SchemaSnapshotTests
 * -Dbiennien.schema.write=true}.
 */
@ArchiveTest
class SchemaSnapshotTests {
  private static final Path SNAPSHOT = Path.of("db", "schema.sql");

  @Autowired JdbcClient sql;

  @Test
  void snapshotIsWhatTheMigrationsBuild() throws IOException {
    String built = new SchemaSnapshot(sql).write();
    if (Boolean.getBoolean("biennien.schema.write")) {
      Files.writeString(SNAPSHOT, built);
    }
    assertThat(SNAPSHOT)
        .as(
            "db/schema.sql differs from what the migrations build; look at the difference, then"
                + " rewrite it: ./mvnw test -Dtest=SchemaSnapshotTests -Dbiennien.schema.write=true")
        .content()
        .isEqualToNormalizingNewlines(built);
  }
}
