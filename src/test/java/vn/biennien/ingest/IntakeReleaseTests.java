package vn.biennien.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import vn.biennien.ArchiveTest;
import vn.biennien.file.Attachments;

/**
 * What becomes of the file of an item changes nothing about the item. Not rolled back, for the file
 * is let go in a transaction of its own: what this test adds it takes out again.
 */
@ArchiveTest
class IntakeReleaseTests {
  @Autowired JdbcClient sql;
  @Autowired Attachments attachments;
  @Autowired Intake intake;
  @Autowired IntakeWorker worker;

  private Attachments.Taken file;

  /** Something that the archive must not lose keeps every file in the store. */
  @BeforeEach
  void hold() {
    sql.sql("create table held_file (sha256 text references stored_file)").update();
  }

  @AfterEach
  void letGo() {
    sql.sql("drop table held_file").update();
    sql.sql("delete from intake").update();
    attachments.release(file.sha256());
  }

  @Test
  @WithMockUser(roles = {"EDITOR", "READER"})
  void anItemStaysAsItIsWhenItsFileCannotBeLetGo() {
    record Known(long id, String text) {}
    Known known =
        sql.sql(
                """
                select id, text from document where sensitivity = 'public' and sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')
                order by id limit 1
                """)
            .query(Known.class)
            .single();
    file =
        attachments.take(
            new MockMultipartFile(
                "files", "cũ.txt", "text/plain", known.text().getBytes(StandardCharsets.UTF_8)),
            "files");
    long batch = intake.handIn(List.of(new Intake.Handed(file.name(), file, null)), "public");
    sql.sql("insert into held_file values (?)").param(file.sha256()).update();

    worker.work();

    assertThatThrownBy(() -> attachments.release(file.sha256()))
        .as("the file is held")
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(intake.batch(batch).rows())
        .containsExactly(new Intake.HandedFile(file.name(), "known", known.id(), null, List.of()));
  }
}
