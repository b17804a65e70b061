package vn.biennien.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.biennien.ArchiveTest;

/** Putting a text in by the form. */
@ArchiveTest
class ImportFormTests {
  private static final RequestPostProcessor EDITOR = user("bien-tap").roles("EDITOR", "READER");
  private static final String WORDS =
      "Bản thử của biểu mẫu nhập.\nĐoạn hai, câu riêng của bài thử.\n";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient sql;

  @Test
  void asksForTheTextAndWarnsOfSecrets() {
    assertThat(mvc.get().uri("/import").with(EDITOR))
        .hasStatusOk()
        .bodyText()
        .contains("Mật, Tối mật, Tuyệt mật không được đưa vào")
        .containsPattern("value=\"internal\"[^>]*checked");
    assertThat(mvc.get().uri("/import").with(user("r").roles("READER"))).hasStatus(403);
  }

  @Test
  void takesPastedWordsAsInternal() {
    MvcTestResult result =
        mvc.post()
            .uri("/import")
            .multipart()
            .param("words", WORDS.replace("\n", "\r\n"))
            .param("sensitivity", "internal")
            .param("noSecret", "true")
            .with(EDITOR)
            .with(csrf())
            .exchange();
    long id =
        sql.sql("select id from document where text = :text and sensitivity = 'internal'")
            .param("text", WORDS)
            .query(Long.class)
            .single();
    assertThat(result).hasStatus(303).hasRedirectedUrl("/documents/" + id);
  }

  @Test
  void tellsEachFaultOfAnAnnotationAndKeepsWhatWasSent() {
    long before = documents();
    assertThat(
            mvc.post()
                .uri("/import")
                .multipart()
                .file(file("text", "Một văn bản chưa có trong kho, có chú giải sai."))
                .file(
                    file(
                        "annotation",
                        """
                        {"meetings": [{"id": "M1", "role": "main", "series": "spring", "format": "in_person",
                          "date": {"precision": "unknown"}}],
                         "commitments": [{"id": "C1", "quote": "không có trong bài", "start": 0, "end": 18}]}
                        """))
                .param("sensitivity", "public")
                .param("noSecret", "true")
                .with(EDITOR)
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("/commitments/0/quote", "/meetings/0/series", "Chưa nhập")
        .contains("Một văn bản chưa có trong kho", "không có trong bài")
        .containsPattern("value=\"public\"[^>]*checked");
    assertThat(documents()).isEqualTo(before);
  }

  @Test
  void asksForWhatIsMissing() {
    assertThat(mvc.post().uri("/import").multipart().with(EDITOR).with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("Chưa có văn bản", "Chưa chọn độ phổ biến", "Cần xác nhận");
    assertThat(
            mvc.post()
                .uri("/import")
                .multipart()
                .file(file("text", "Có chữ."))
                .file(file("annotation", "{không phải json"))
                .param("sensitivity", "internal")
                .param("noSecret", "true")
                .with(EDITOR)
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("không phải JSON hợp lệ");
  }

  @Test
  void refusesWhatIsMarkedSecretAndKeepsNothingOfIt() {
    long before = documents();
    assertThat(
            mvc.post()
                .uri("/import")
                .multipart()
                .file(file("text", "Nội dung mật không được giữ."))
                .param("sensitivity", "secret")
                .param("noSecret", "true")
                .with(EDITOR)
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("Tệp đã bị từ chối, không lưu lại gì")
        .doesNotContain("Nội dung mật không được giữ");
    assertThat(documents()).isEqualTo(before);
  }

  private long documents() {
    return sql.sql("select count(*) from document").query(Long.class).single();
  }

  private static MockMultipartFile file(String part, String words) {
    return new MockMultipartFile(
        part, part + ".txt", "text/plain", words.getBytes(StandardCharsets.UTF_8));
  }
}
