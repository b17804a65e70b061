package vn.biennien.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.shared.ArchiveProperties;
import vn.biennien.shared.CannotStart;

/** A data directory and a database of its own; the database's line is rolled back. */
@ArchiveTest
@Transactional
class DataDirectoryTests {
  private static final String ONE = "a".repeat(64);
  private static final String OTHER = "b".repeat(64);

  @Autowired JdbcClient sql;
  @Autowired ArchiveProperties properties;
  @TempDir Path directory;

  private Path id;

  @BeforeEach
  void forgetWhose() {
    id = directory.resolve("archive-id");
    sql.sql("delete from archive_id").update();
  }

  private void start() {
    new DataDirectory(
            new ArchiveProperties(directory, false, properties.admin(), null, false),
            sql,
            new StaticListableBeanFactory().getBeanProvider(EmbeddedDatabase.class))
        .afterPropertiesSet();
  }

  private String inTheDatabase() {
    return sql.sql("select id::text from archive_id").query(String.class).single();
  }

  private void file(String sha256) throws Exception {
    Files.createDirectories(directory.resolve("files").resolve(sha256.substring(0, 2)));
    Files.writeString(
        directory.resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256), "?");
  }

  private void row(String sha256) {
    sql.sql(
            "insert into stored_file (sha256, size, media_type, stored_at) values (?, 1, 'text/plain', now())")
        .param(sha256)
        .update();
  }

  @Test
  void theFirstStartMarksBothAndTheNextFindsThem() throws Exception {
    start();
    assertThat(Files.readString(id).strip()).isEqualTo(inTheDatabase());
    start();
  }

  @Test
  void anotherDatabaseIsRefusedInASentenceThatSaysHowToGoOn() {
    start();
    sql.sql("update archive_id set id = gen_random_uuid()").update();

    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            CannotStart.class,
            e -> {
              assertThat(e.reason()).contains("thuộc về một cơ sở dữ liệu khác");
              assertThat(e.remedy()).contains("spring.datasource.url", "archive-id");
            });
  }

  @Test
  void anEmptyDatabaseIsAnotherWhereFilesLie() throws Exception {
    start();
    sql.sql("delete from archive_id").update();
    file(ONE);

    assertThatThrownBy(this::start).isInstanceOf(CannotStart.class);
    assertThat(directory.resolve("files/aa").resolve(ONE)).exists();
  }

  @Test
  void aDirectoryOfBeforeIsTakenWhereRecordsSpeakOfItsFiles() throws Exception {
    file(ONE);
    file(OTHER);
    assertThatThrownBy(this::start).as("nobody speaks of them").isInstanceOf(CannotStart.class);

    row(ONE);
    start();
    assertThat(Files.readString(id).strip()).isEqualTo(inTheDatabase());
  }

  /** A dump of the archive, brought back on a new machine with its files but not the mark. */
  @Test
  void aDumpComesBackWithItsFiles() throws Exception {
    start();
    String before = inTheDatabase();
    Files.delete(id);
    file(ONE);
    row(ONE);

    start();
    assertThat(Files.readString(id).strip()).isEqualTo(before);
  }
}
