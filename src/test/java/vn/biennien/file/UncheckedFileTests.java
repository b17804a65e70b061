package vn.biennien.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.Uploads.file;
import static vn.biennien.Uploads.scan;
import static vn.biennien.Uploads.word;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.Uploads;

/** What cannot be looked into for a marking of secrecy is not taken: nobody knows what it is. */
@ArchiveTest
@Transactional
class UncheckedFileTests {
  private static final String CLASSES = System.getProperty("java.class.path");

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired FileStore store;
  @Autowired jakarta.persistence.EntityManager entities;

  @BeforeEach
  void noProgramTakesWordsOut() {
    System.setProperty("java.class.path", "/khong-co-chuong-trinh-nao");
  }

  @AfterEach
  void itIsThereAgain() {
    System.setProperty("java.class.path", CLASSES);
  }

  private MvcTestResult send(String to, Map<String, String> fields, MockMultipartFile... files) {
    return new Uploads(web, entities).send(to, fields, files);
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }

  private String files() {
    return "/documents/" + one("select min(id) from document") + "/files";
  }

  @Test
  void anAttachmentIsRefusedAndSoAreThoseBesideIt() throws Exception {
    byte[] beside = picture("trang bên");
    byte[] secret = word("TỐI MẬT", "Hai bên thống nhất.");

    assertThat(
            send(
                files(),
                Map.of("noSecret", "true"),
                file("files", "ke.png", beside),
                file("files", "m.docx", secret)))
        .as("the server's fault, not the sender's")
        .hasStatus(503)
        .bodyText()
        .contains("Chưa xem được tệp m.docx có mang dấu Mật hay không nên không nhận");
    assertThat(store.isWhole(sha256(secret))).isFalse();
    assertThat(store.isWhole(sha256(beside))).isFalse();
  }

  @Test
  void aPaperIsRefusedWithWhatWasTyped() throws Exception {
    assertThat(
            send(
                "/meetings/"
                    + one("select min(meeting_id) from meeting_report where role = 'main'")
                    + "/documents",
                Map.of("title", "BIÊN BẢN HỘI ĐÀM", "text", "Đã gõ.", "noSecret", "true"),
                file("file", "m.docx", word("Hai bên thống nhất."))))
        .hasStatus(503)
        .bodyText()
        .contains("Chưa xem được tệp m.docx", "BIÊN BẢN HỘI ĐÀM");
  }

  @Test
  void aTextThatIsPutInIsRefused() throws Exception {
    assertThat(
            send(
                "/import",
                Map.of("sensitivity", "internal", "noSecret", "true"),
                file("text", "m.docx", word("Hai bên thống nhất."))))
        .hasStatus(503)
        .bodyText()
        .contains("Máy chủ không chạy được chương trình lấy chữ");
  }

  @Test
  void aPictureHasNoWordsToLookAt() {
    assertThat(send(files(), Map.of("noSecret", "true"), file("files", "a.png", picture("trang"))))
        .hasStatus(303);
  }

  @Test
  void aScanAndABrokenFileHaveNoneEither() throws Exception {
    itIsThereAgain();

    assertThat(
            send(
                files(),
                Map.of("noSecret", "true"),
                file("files", "a.pdf", scan()),
                file("files", "b.pdf", "%PDF-1.7 rách".getBytes(StandardCharsets.UTF_8))))
        .hasStatus(303);
  }

  private static byte[] picture(String of) {
    return ("\u0089PNG\r\n\u001a\n" + of).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
