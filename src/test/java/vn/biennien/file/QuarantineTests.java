package vn.biennien.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.shared.ArchiveProperties;

/** What no record speaks of goes only after 90 days, and only when an administrator says so. */
@ArchiveTest
@Transactional
class QuarantineTests {
  private static final RequestPostProcessor ADMIN =
      user("quan-tri").roles("ADMIN", "EDITOR", "READER");

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired FileStore store;
  @Autowired FileChecks checks;
  @Autowired ArchiveProperties properties;

  private String lost;
  private Path aside;

  @BeforeEach
  void setAside() {
    FileStore.Stored stored =
        store.put(new ByteArrayInputStream("Không ai nhắc tới.".getBytes(StandardCharsets.UTF_8)));
    store.settle(stored.sha256(), stored.coming());
    checks.sweep(Instant.now().plusSeconds(5));
    lost = stored.sha256();
    aside = properties.directory().resolve("files").resolve("quarantine").resolve(lost);
  }

  @AfterEach
  void tidy() throws Exception {
    Files.deleteIfExists(aside);
  }

  private void moved(int daysAgo) throws Exception {
    Files.setLastModifiedTime(aside, FileTime.from(Instant.now().minus(Duration.ofDays(daysAgo))));
  }

  private void remove(String sure) {
    assertThat(
            web.post()
                .uri("/settings/quarantine/removal")
                .param("sure", sure)
                .with(ADMIN)
                .with(csrf()))
        .hasStatus(303);
  }

  @Test
  void itIsToldToAdministratorsOnly() {
    assertThat(web.get().uri("/tasks").with(ADMIN)).bodyText().contains(lost, "files/quarantine");
    assertThat(web.get().uri("/tasks").with(user("lan").roles("EDITOR", "READER")))
        .bodyText()
        .doesNotContain(lost);
  }

  @Test
  void itStaysFor90DaysWhateverIsSaid() throws Exception {
    moved(89);
    remove("true");

    assertThat(aside).exists();
    assertThat(web.get().uri("/tasks").with(ADMIN)).bodyText().doesNotContain("Bỏ hẳn 1 tệp");
  }

  @Test
  void thenItGoesOnceAnAdministratorSaysSo() throws Exception {
    moved(91);
    assertThat(web.get().uri("/tasks").with(ADMIN)).bodyText().contains("Bỏ hẳn 1 tệp");
    remove("false");
    assertThat(aside).exists();

    remove("true");
    assertThat(aside).doesNotExist();
    assertThat(
            sql.sql("select action from audit_event where subject = ?")
                .param("/files/" + lost)
                .query(String.class)
                .list())
        .containsExactly("file.removed");
  }
}
