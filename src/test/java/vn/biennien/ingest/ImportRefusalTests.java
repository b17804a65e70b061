package vn.biennien.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;
import vn.biennien.ArchiveTest;
import vn.biennien.ingest.ImportSender.Answer;

/** What cannot be stored is refused with every fault and its place, and leaves nothing behind. */
@ArchiveTest
class ImportRefusalTests {
  @Autowired MockMvc web;
  @Autowired JdbcClient sql;

  private ImportSender imports;
  private Map<String, Long> before;

  @BeforeEach
  void count() {
    imports = new ImportSender(web);
    before = counts();
  }

  @AfterEach
  void storesNothing() {
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void namesAQuoteThatIsNotInTheText() throws Exception {
    ArticleExample article = ArticleExample.talks("câu trích sai");
    article.item("commitments", 3).put("quote", "đã nâng cấp cặp cửa khẩu Chi Ma – Ái Điểm");

    Answer answer = imports.send(article);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly("/commitments/3/quote");
    assertThat(answer.details().getFirst()).startsWith("Câu trích không đúng với văn bản");
    assertThat(answer.body().get("detail").stringValue()).contains("chưa lưu gì cả");
  }

  @Test
  void namesWhatACarefulDescriberWouldNotWrite() throws Exception {
    ArticleExample article = ArticleExample.talks("lỗi cẩu thả");
    article.object("source").put("url_found", "javascript:alert(1)");
    article.item("commitments", 0).putArray("responsible").add("Lạng Sơn").add("Lạng Sơn");
    article.item("commitments", 1).remove("start");
    article.gate("G2", "Chi Ma", "Ái Điểm").putArray("includes").add("G1");
    article.item("gate_pairs", 0).putArray("includes").add("G2");

    assertThat(imports.send(article).pointers())
        .containsExactlyInAnyOrder(
            "/source/url_found",
            "/commitments/0/responsible/1",
            "/commitments/1/start",
            "/gate_pairs/0/includes",
            "/gate_pairs/1/includes");
  }

  @Test
  void namesTheMissingPart() throws Exception {
    MockHttpServletResponse answer =
        web.perform(
                multipart("/api/v1/imports")
                    .param("annotation", "{}")
                    .with(user("bien-tap").roles("EDITOR", "READER")))
            .andReturn()
            .getResponse();

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("\"pointer\":\"/text\"", "Thiếu phần \\\"text\\\"");
  }

  @Test
  void namesEveryFaultAtOnce() throws Exception {
    ArticleExample article = ArticleExample.talks("nhiều lỗi");
    article.item("commitments", 0).put("field", "gate");
    article.item("commitments", 1).put("end", 100_000);
    article.item("commitments", 2).remove("summary_vi");
    article.item("commitments", 3).put("speaker", "A9");
    article.item("meetings", 0).put("series", "hop-mat");
    article.item("meetings", 0).put("format", "cau-vong");
    ((ObjectNode) article.item("meetings", 0).get("date")).put("start", "2012-13-40");
    article.item("gate_pairs", 0).putArray("includes").add("G7");
    ((ObjectNode) article.item("participants", 0).get("offices").get(0)).put("rank", "giam-doc");

    Answer answer = imports.send(article);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers())
        .containsExactlyInAnyOrder(
            "/commitments/0/field",
            "/commitments/1/quote",
            "/commitments/2/summary_vi",
            "/commitments/3/speaker",
            "/meetings/0/series",
            "/meetings/0/format",
            "/meetings/0/date/start",
            "/gate_pairs/0/includes/0",
            "/participants/0/offices/0/rank");
    assertThat(answer.details())
        .anySatisfy(d -> assertThat(d).contains("Mã hợp lệ: spring_meeting"));
  }

  @Test
  void refusesAProposalThatCallsItselfAgreed() throws Exception {
    ArticleExample article = ArticleExample.talks("đề xuất thành thống nhất");
    article.item("commitments", 3).put("status_at_article", "agreed");

    Answer answer = imports.send(article);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly("/commitments/3/status_at_article");
  }

  @Test
  void refusesAnAnnotationOfATextWhoseLettersAreNotComposed() throws Exception {
    ArticleExample article = ArticleExample.talks("cu\u031ba kha\u0302\u0309u");

    Answer answer = imports.send(article);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.details().getFirst()).contains("NFC");
  }

  @Test
  void refusesAnAnnotationOfAnotherText() throws Exception {
    ArticleExample article = ArticleExample.talks("văn bản khác");
    article.object("source").put("sha256", "0".repeat(64));

    assertThat(imports.send(article).pointers()).containsExactly("/source/sha256");
  }

  @Test
  void refusesAnAnnotationThatIsNoObject() throws Exception {
    byte[] text = ArticleExample.talks("không phải đối tượng").bytes();

    assertThat(imports.send(text, "[1, 2]".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(422);
    assertThat(imports.send(text, "\"M1\"".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(422);
  }

  @Test
  void survivesValuesOfTheWrongShape() throws Exception {
    ArticleExample article = ArticleExample.talks("sai kiểu");
    article.annotation().put("meetings", "M1");
    article.annotation().put("article", 7);
    article.item("commitments", 0).put("start", "mười");
    article.item("commitments", 1).put("responsible", "Lạng Sơn");
    article.item("participants", 0).put("named", "có");

    Answer answer = imports.send(article);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers())
        .contains(
            "/meetings",
            "/article",
            "/commitments/0/start",
            "/commitments/1/responsible",
            "/participants/0/named");
  }

  @Test
  void answersBrokenJsonAsABadRequest() throws Exception {
    Answer answer =
        imports.send(
            ArticleExample.talks("JSON hỏng").bytes(),
            "{\"meetings\": [".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("detail").stringValue()).contains("không phải JSON hợp lệ");
  }

  @Test
  void refusesWhatIsNoText() throws Exception {
    assertThat(imports.sendText(new byte[] {(byte) 0xC3, (byte) 0x28}).status()).isEqualTo(422);
    assertThat(imports.sendText("  \n\n ".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(422);
    assertThat(imports.sendText("a\0b".getBytes(StandardCharsets.UTF_8)).pointers())
        .containsExactly("/text");
  }

  @Test
  void asksWhoSends() throws Exception {
    int status =
        web.perform(
                multipart("/api/v1/imports")
                    .file(new MockMultipartFile("text", ArticleExample.talks("lạ").bytes())))
            .andReturn()
            .getResponse()
            .getStatus();

    assertThat(status).isEqualTo(401);
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    for (String table :
        new String[] {
          "document", "citation", "meeting", "person", "border_object", "audit_event"
        }) {
      counts.put(table, sql.sql("select count(*) from " + table).query(Long.class).single());
    }
    return counts;
  }
}
