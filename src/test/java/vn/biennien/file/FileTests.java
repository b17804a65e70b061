package vn.biennien.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.biennien.Uploads.file;
import static vn.biennien.Uploads.scan;
import static vn.biennien.Uploads.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.Uploads;

/** Papers, scans and the texts that are taken out of files. Records are rolled back. */
@ArchiveTest
@Transactional
class FileTests {
  private static final byte[] PNG =
      ("\u0089PNG\r\n\u001a\n" + "trang ký có dấu").getBytes(StandardCharsets.ISO_8859_1);

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired FileStore store;
  @Autowired FileChecks checks;
  @Autowired jakarta.persistence.EntityManager entities;

  private MvcTestResult send(
      String address, Map<String, String> fields, MockMultipartFile... files) {
    return new Uploads(web, entities).send(address, fields, files);
  }

  private String meeting() {
    return one("select min(meeting_id) from meeting_report where role = 'main'");
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }

  private static Map<String, String> paper() {
    return Map.of(
        "kind",
        "minutes",
        "title",
        "BIÊN BẢN HỘI ĐÀM",
        "date",
        "22/3/2024",
        "sensitivity",
        "internal",
        "noSecret",
        "true");
  }

  @Test
  void theWordsOfAWordFileBecomeTheTextAndTheFileIsKeptByteForByte() throws Exception {
    // NFD in the file: the archive keeps NFC
    byte[] word =
        word(
            "BIÊN BẢN HỘI ĐÀM",
            java.text.Normalizer.normalize(
                "Hai bên thống nhất mở đường vận tải Trà Lĩnh.", java.text.Normalizer.Form.NFD));

    MvcTestResult answer =
        send(
            "/meetings/" + meeting() + "/documents",
            paper(),
            file("file", "biên bản.DOC", word),
            file("scans", "..\\trang ký.exe", PNG));

    assertThat(answer).hasStatus(303);
    String document = String.valueOf(answer.getResponse().getRedirectedUrl());
    MvcTestResult page = web.get().uri(document).with(user("lan").roles("READER")).exchange();
    assertThat(page)
        .bodyText()
        .contains(
            "Hai bên thống nhất mở đường vận tải Trà Lĩnh.",
            "Kim ngạch",
            "biên bản.docx",
            "trang ký.png");
    String original = one("select max(id) from attachment where name = 'biên bản.docx'");
    MvcTestResult sent =
        web.get().uri(document + "/files/" + original).with(user("lan").roles("READER")).exchange();
    assertThat(sent).hasStatusOk();
    assertThat(sent.getResponse().getContentAsByteArray()).isEqualTo(word);
    assertThat(sent)
        .headers()
        .hasValue("X-Content-Type-Options", "nosniff")
        .hasHeaderSatisfying(
            "Content-Disposition",
            values -> assertThat(values.getFirst()).startsWith("attachment"));
    assertThat(web.get().uri(document + "/files/" + original).exchange())
        .as("an internal document's file, for those who may not read it")
        .hasStatus(404);
  }

  @Test
  void theTextLayerOfAPdfIsTakenAndAScanWithoutOneIsRefused() throws Exception {
    byte[] pdf = Files.readAllBytes(pdfWithWords());
    MvcTestResult answer =
        send("/meetings/" + meeting() + "/documents", paper(), file("file", "b.pdf", pdf));
    assertThat(answer).hasStatus(303);
    assertThat(
            web.get()
                .uri(String.valueOf(answer.getResponse().getRedirectedUrl()))
                .with(user("lan").roles("READER"))
                .exchange())
        .bodyText()
        .contains("Hai ben thong nhat");

    assertThat(
            send("/meetings/" + meeting() + "/documents", paper(), file("file", "s.pdf", scan())))
        .hasStatus(422)
        .bodyText()
        .contains("không có lớp chữ");
  }

  private static Path pdfWithWords() throws IOException {
    Path file = Files.createTempFile("van-ban", ".pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (var words = new org.apache.pdfbox.pdmodel.PDPageContentStream(document, page)) {
        words.beginText();
        words.setFont(
            new org.apache.pdfbox.pdmodel.font.PDType1Font(
                org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA),
            12);
        words.newLineAtOffset(72, 700);
        words.showText("Hai ben thong nhat nang cap cap cua khau.");
        words.endText();
      }
      document.save(file.toFile());
    }
    return file;
  }

  @Test
  void aBombOrABrokenFileIsRefusedAndNothingOfItIsKept() throws Exception {
    byte[] broken = "%PDF-1.7 và không có gì".getBytes(StandardCharsets.UTF_8);

    assertThat(
            send("/meetings/" + meeting() + "/documents", paper(), file("file", "x.pdf", broken)))
        .hasStatus(422)
        .bodyText()
        .contains("Không đọc được chữ trong tệp này", "BIÊN BẢN HỘI ĐÀM");
    assertThat(store.isWhole(sha256(broken))).isFalse();
  }

  @Test
  void aMarkingOfSecrecyRefusesTheTextAndItsFile() throws Exception {
    byte[] secret = word("TUYỆT MẬT", "Hai bên thống nhất.");

    assertThat(
            send("/meetings/" + meeting() + "/documents", paper(), file("file", "m.docx", secret)))
        .hasStatus(422);
    assertThat(store.isWhole(sha256(secret))).isFalse();
  }

  @Test
  void aFileThatBearsAMarkingIsNotAttachedToATextThatBearsNone() throws Exception {
    byte[] secret = "Tối mật\nabc".getBytes(StandardCharsets.UTF_8);

    assertThat(
            send(
                "/documents/" + one("select min(id) from document") + "/files",
                Map.of("noSecret", "true"),
                file("files", "kem.txt", secret)))
        .hasStatus(422)
        .bodyText()
        .contains("tệp mang dấu Mật");
    assertThat(store.isWhole(sha256(secret))).isFalse();
  }

  @Test
  void whatIsNoPaperIsRefusedWhateverItIsCalled() {
    byte[] program = "MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(
            send(
                "/documents/" + one("select min(id) from document") + "/files",
                Map.of("noSecret", "true"),
                file("files", "bien-ban.pdf", program)))
        .hasStatus(422)
        .bodyText()
        .contains("Không nhận tệp bien-ban.pdf");
  }

  @Test
  void aFlippedBitShutsTheFileAndRaisesAnAlert() throws Exception {
    String document = one("select min(id) from document where sensitivity = 'public'");
    byte[] scan = ("%PDF-1.7 " + Instant.now()).getBytes(StandardCharsets.UTF_8);
    assertThat(
            send(
                "/documents/" + document + "/files",
                Map.of("noSecret", "true"),
                file("files", "a.pdf", scan)))
        .hasStatus(303);
    String id = one("select max(id) from attachment where document_id = " + document);
    Path place = store.place(sha256(scan));
    byte[] flipped = scan.clone();
    flipped[scan.length - 1] ^= 1;
    Files.write(place, flipped);

    MvcTestResult shut = web.get().uri("/documents/" + document + "/files/" + id).exchange();
    assertThat(shut)
        .as("asking again later does not help")
        .hasStatus(500)
        .bodyText()
        .contains("đã bị hỏng")
        .doesNotContain("%PDF", "thử lại sau");
    assertThat(shut)
        .doesNotContainHeader("Retry-After")
        .doesNotContainHeader("Content-Disposition");

    assertThat(checks.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(checks.health().getDetails()).containsEntry("damaged", 1L);
    assertThat(
            sql.sql("select action from audit_event where subject = ?")
                .param("/files/" + sha256(scan))
                .query(String.class)
                .list())
        .containsExactly("file.damaged");
    assertThat(seen("/tasks")).contains("Tệp bị hỏng", "/documents/" + document + "#tep");
    assertThat(seen("/documents/" + document)).contains("tệp hỏng", "Đính kèm lại đúng tệp gốc");
    assertThat(web.get().uri("/documents/" + document))
        .bodyText()
        .contains("tệp hỏng")
        .doesNotContain("Đính kèm lại đúng tệp gốc");
    // sent again, the right bytes take their place
    assertThat(
            send(
                "/documents/" + document + "/files",
                Map.of("noSecret", "true"),
                file("files", "a.pdf", scan)))
        .hasStatus(303);
    assertThat(web.get().uri("/documents/" + document + "/files/" + id).exchange()).hasStatusOk();
    assertThat(seen("/tasks")).doesNotContain("Tệp bị hỏng");
    Files.deleteIfExists(place);
    sql.sql("update stored_file set checked_at = null").update();
    assertThat(checks.checkDue()).isEqualTo(1);
  }

  private String seen(String address) throws Exception {
    return web.get()
        .uri(address)
        .with(user("lan").roles("EDITOR", "READER"))
        .exchange()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void filesOfWhichNoRecordSpeaksAreSwept() {
    FileStore.Stored stored =
        store.put(new java.io.ByteArrayInputStream("bỏ dở".getBytes(StandardCharsets.UTF_8)));

    assertThat(checks.sweep(Instant.now().minusSeconds(3600))).isZero();
    assertThat(checks.sweep(Instant.now().plusSeconds(5))).isPositive();
    assertThat(store.isWhole(stored.sha256())).isFalse();
  }

  @Test
  void aFileWhoseRecordIsMissingIsSetAsideAndComesBackWithIt() throws Exception {
    byte[] scan = ("%PDF-1.7 dòng bị mất " + Instant.now()).getBytes(StandardCharsets.UTF_8);
    FileStore.Stored stored = store.put(new java.io.ByteArrayInputStream(scan));
    store.settle(stored.sha256(), stored.coming());

    assertThat(checks.sweep(Instant.now().plusSeconds(5))).isPositive();

    assertThat(store.isWhole(stored.sha256())).isFalse();
    assertThat(store.aside()).extracting(FileStore.Aside::sha256).contains(stored.sha256());
    assertThat(checks.health().getDetails().get("quarantined")).isNotEqualTo(0);
    sql.sql(
            "insert into stored_file (sha256, size, media_type, stored_at) values (?, 1, 'application/pdf', now())")
        .param(stored.sha256())
        .update();
    checks.sweep(Instant.now().minusSeconds(3600));
    assertThat(Files.readAllBytes(store.place(stored.sha256()))).isEqualTo(scan);
    assertThat(store.aside()).extracting(FileStore.Aside::sha256).doesNotContain(stored.sha256());
    store.remove(store.place(stored.sha256()));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return java.util.HexFormat.of()
        .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
