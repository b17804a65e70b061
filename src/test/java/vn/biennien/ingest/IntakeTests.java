package vn.biennien.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.biennien.Uploads.scan;
import static vn.biennien.Uploads.word;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.Uploads;

/** Many texts at once. The worker is called here as its thread would call it; rolled back. */
@ArchiveTest
@Transactional
class IntakeTests {
  private static final Map<String, String> CONFIRMED =
      Map.of("sensitivity", "internal", "noSecret", "true");

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;
  @Autowired IntakeWorker worker;

  private MvcTestResult send(
      String address, Map<String, String> fields, MockMultipartFile... files) {
    return new Uploads(web, entities).send(address, fields, files);
  }

  private MvcTestResult get(String address) {
    return web.get().uri(address).with(user("lan").roles("EDITOR", "READER")).exchange();
  }

  private static MockMultipartFile file(String name, byte[] bytes) {
    return Uploads.file("files", name, bytes);
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }

  @Test
  void eachFileBecomesATextOrSaysWhyNot() throws Exception {
    MvcTestResult answer =
        send(
            "/import/files",
            CONFIRMED,
            file("Biên bản.docx", word("BIÊN BẢN THỬ", "Hai bên thống nhất mở lối thông quan.")),
            file("bài báo.txt", text("Tin thử\nHội đàm tại Trà Lĩnh thử nghiệm.\n")),
            file("bản chụp.pdf", scan()),
            file("mat.txt", text("TUYỆT MẬT\nNội dung thử nghiệm.\n")),
            file("chương trình.exe", new byte[] {'M', 'Z', 0, 1, 2, 3}),
            file("trống.txt", new byte[0]));
    assertThat(answer).hasStatus(303);
    String progress = String.valueOf(answer.getResponse().getRedirectedUrl());
    assertThat(get(progress))
        .hasStatusOk()
        .hasHeader("Refresh", "3")
        .bodyText()
        .contains("Đã xong 2 trong 6 tệp", "Đang chờ", "chương trình.exe");

    worker.work();

    MvcTestResult page = get(progress);
    assertThat(page).doesNotContainHeader("Refresh");
    assertThat(page)
        .bodyText()
        .contains(
            "Đã xong cả 6 tệp",
            "Tệp này không có lớp chữ",
            "Văn bản mang dấu Mật, Tối mật hoặc Tuyệt mật",
            "nội dung không phải PDF, Word",
            "Văn bản trống");
    String document = one("select document_id from intake_item where name = 'Biên bản.docx'");
    assertThat(get("/documents/" + document))
        .bodyText()
        .contains("Hai bên thống nhất mở lối thông quan.", "Biên bản.docx");
    assertThat(one("select count(*) from document_file where document_id = " + document))
        .as("the Word file is the original, not the words taken out of it")
        .isEqualTo("0");
    assertThat(one("select sensitivity from document where id = " + document))
        .isEqualTo("internal");
    assertThat(
            one(
                "select string_agg(state, ',' order by position) || ' ' || count(sha256) from intake_item"))
        .isEqualTo("added,added,refused,refused,refused,refused 0");
  }

  @Test
  void ofWhatIsNotTakenNoFileStays() throws Exception {
    send("/import/files", CONFIRMED, file("bản chụp.pdf", scan()));
    String sha256 = one("select sha256 from intake_item");

    worker.work();

    assertThat(one("select count(*) from stored_file where sha256 = '" + sha256 + "'"))
        .isEqualTo("0");
  }

  @Test
  void aFileThatARemovedDocumentHadStaysForBringingItBack() throws Exception {
    byte[] scan = scan();
    send("/import/files", CONFIRMED, file("một.pdf", scan));
    String sha256 = one("select sha256 from intake_item");
    sql.sql("delete from intake").update(); // the store has the file, and no record speaks of it

    send("/import/files", CONFIRMED, file("hai.pdf", scan));
    worker.work();

    assertThat(one("select count(*) from stored_file where sha256 = '" + sha256 + "'"))
        .isEqualTo("1");
  }

  @Test
  void theSameTextASecondTimeIsTheOneThatTheArchiveHas() throws Exception {
    MockMultipartFile article = file("bài báo.txt", text("Tin thử\nHội đàm thử nghiệm.\n"));
    send("/import/files", CONFIRMED, article, article);

    worker.work();

    assertThat(
            one(
                "select string_agg(state, ',' order by position) || ' ' || count(distinct document_id) from intake_item"))
        .isEqualTo("added,known 1");
  }

  @Test
  void withoutFilesOrConfirmationNothingIsTaken() {
    assertThat(send("/import/files", Map.of("sensitivity", "internal")))
        .hasStatus(422)
        .bodyText()
        .contains("Chọn ít nhất một tệp", "Cần xác nhận");
    assertThat(one("select count(*) from intake")).isEqualTo("0");
  }

  @Test
  void aWordFileIsATextOfTheImportFormToo() throws Exception {
    byte[] word = word("CÔNG HÀM THỬ", "Kính gửi Ban Quản lý cửa khẩu thử.");

    MvcTestResult answer = send("/import", CONFIRMED, Uploads.file("text", "công hàm.docx", word));

    assertThat(answer).hasStatus(303);
    assertThat(get(String.valueOf(answer.getResponse().getRedirectedUrl())))
        .bodyText()
        .contains("Kính gửi Ban Quản lý cửa khẩu thử.", "công hàm.docx");
  }

  @Test
  void theImportFormRefusesAMarkedTextAndAScan() throws Exception {
    assertThat(
            send(
                "/import", CONFIRMED, Uploads.file("text", "m.docx", word("MẬT", "Nội dung thử."))))
        .hasStatus(422)
        .bodyText()
        .contains("Văn bản mang dấu Mật");
    assertThat(send("/import", CONFIRMED, Uploads.file("text", "s.pdf", scan())))
        .hasStatus(422)
        .bodyText()
        .contains("Tệp này không có lớp chữ");
  }
}
