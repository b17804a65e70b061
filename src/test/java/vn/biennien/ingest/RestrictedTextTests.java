package vn.biennien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import vn.biennien.ArchiveTest;
import vn.biennien.meeting.Meetings;

/**
 * What only a restricted text says of meetings, people, gates and undertakings that public texts
 * tell of does not show through. Rolled back after each test.
 */
@ArchiveTest
@Transactional
class RestrictedTextTests {
  private static final String RESTRICTED =
      """
      Báo cáo nội bộ

      Ngày 12/8/2012, tại thành phố Lạng Sơn, đại diện tỉnh Cao Bằng cùng dự. Bà Trần Thị Mẫu, còn gọi là Mẫu Kín, Trưởng đoàn bí ẩn Lạng Sơn, có mặt.
      Cặp cửa khẩu Chi Ma – Ái Điểm đã được nâng lên quốc tế theo mật báo.
      """;

  @Autowired MockMvc web;
  @Autowired MockMvcTester pages;
  @Autowired EntityManager entities;
  @Autowired Meetings meetings;
  @Autowired JdbcClient sql;

  @Test
  void changesNothingThatThePublicReads() throws Exception {
    ImportSender sender = new ImportSender(web);
    ImportSender.Answer open = sender.send(ArticleExample.talks("công khai"));
    assertThat(open.status()).as("%s", open.body()).isEqualTo(201);
    entities.flush();
    Map<String, String> before = read(addresses(open));

    ImportSender.Answer closed = sender.sendAs("restricted", restricted());
    assertThat(closed.status()).as("%s", closed.body()).isEqualTo(201);
    assertThat(closed.body().get("meetings").get(0).get("id"))
        .as("the restricted text tells of the same meeting")
        .isEqualTo(open.body().get("meetings").get(0).get("id"));
    entities.flush();
    entities.clear();

    assertThat(read(addresses(open))).containsExactlyInAnyOrderEntriesOf(before);
  }

  @Test
  void changesNothingEitherWhenOtherTextsOfTheMeetingGo() throws Exception {
    ImportSender sender = new ImportSender(web);
    ImportSender.Answer open = sender.send(ArticleExample.talks("công khai, rồi gỡ bớt"));
    entities.flush();
    Map<String, String> before = read(addresses(open));
    ImportSender.Answer closed = sender.sendAs("restricted", restricted());
    assertThat(closed.status()).as("%s", closed.body()).isEqualTo(201);

    meetings.settleAnew(List.of(open.body().get("meetings").get(0).get("id").longValue()));
    entities.flush();
    entities.clear();

    assertThat(read(addresses(open))).containsExactlyInAnyOrderEntriesOf(before);
  }

  @Test
  void givesNoGateANameThatPublicTextsDoNotTell() throws Exception {
    ArticleExample closed =
        ArticleExample.of("Lối mở Rừng Kín – Khe Kín được đề nghị nâng cấp (báo cáo mật)\n");
    closed.object("source").put("kind", "minutes").put("language", "vi");
    closed.object("article").set("title", closed.span("báo cáo mật"));
    closed.gate("G1", "Rừng Kín", "Khe Kín");
    ImportSender.Answer answer = new ImportSender(web).sendAs("restricted", closed);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    entities.flush();

    String narrowed = "/search?q=hop&gate=rung-kin-khe-kin";
    assertThat(read(List.of(narrowed)).get(narrowed)).doesNotContain("Rừng Kín", "Khe Kín");
  }

  @Test
  void namesAPersonAsThoseAreToldWhoMayReadTheLeast() throws Exception {
    ImportSender sender = new ImportSender(web);
    ArticleExample closed =
        ArticleExample.of(
            "Ông Mật Danh Kín, tức Trần Văn Tỏ, Trưởng phòng Kín, dự (báo cáo mật)\n");
    closed.object("source").put("kind", "minutes").put("language", "vi");
    closed.object("article").set("title", closed.span("báo cáo mật"));
    meeting(closed);
    closed
        .participant("A1", "Mật Danh Kín", "VN", "Lạng Sơn", "Trưởng phòng Kín")
        .putArray("aliases")
        .add("Trần Văn Tỏ");
    ImportSender.Answer secret = sender.sendAs("restricted", closed);
    assertThat(secret.status()).as("%s", secret.body()).isEqualTo(201);
    ArticleExample open = ArticleExample.of("Ông Trần Văn Tỏ, Trưởng phòng, dự họp công khai\n");
    open.object("source").put("kind", "article").put("language", "vi");
    open.object("article").set("title", open.span("họp công khai"));
    meeting(open);
    open.participant("A1", "Trần Văn Tỏ", "VN", "Lạng Sơn", "Trưởng phòng");
    ImportSender.Answer answer = sender.send(open);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    entities.flush();
    entities.clear();

    assertThat(read(List.of("/people?q=Trần Văn Tỏ", "/people?q=Mật Danh", "/people")).toString())
        .contains(">Trần Văn Tỏ<")
        .doesNotContain("Danh Kín");
    assertThat(
            sql.sql(
                    "select sensitivity, words, names::text from search_record r where names::text like '%Văn Tỏ%'")
                .query()
                .singleRow()
                .values())
        .containsExactly(
            "public", "Trần Văn Tỏ", "{\"restricted|Mật Danh Kín\",\"public|Trần Văn Tỏ\"}");
  }

  private static void meeting(ArticleExample article) {
    article
        .add("meetings", Map.of("id", "M1", "role", "main", "series", "dept_talks"))
        .put("format", "in_person")
        .putObject("date")
        .put("precision", "unknown");
  }

  @Test
  void doesNotTellThoseWhereACommitmentStandsWhoMayNotReadTheProof() throws Exception {
    ImportSender sender = new ImportSender(web);
    ImportSender.Answer open = sender.send(ArticleExample.talks("công khai, chưa ai làm"));
    ImportSender.Answer closed = sender.sendAs("restricted", restricted());
    entities.flush();
    sql.sql(
            """
            insert into commitment_status_change (commitment_id, status, citation_id, on_date, date_precision, recorded_at)
            select c.id, 'done', (select min(id) from citation where document_id = :closed), '2012-09-01', 'day', now()
            from commitment c where c.document_id = :open
            """)
        .param("open", open.id())
        .param("closed", closed.id())
        .update();

    assertThat(
            sql.sql("select value from document_facet where facet = 'status' and document_id = ?")
                .param(open.id())
                .query(String.class)
                .set())
        .containsExactlyInAnyOrder(
            "public|agreed",
            "public|proposed",
            "internal|agreed",
            "internal|proposed",
            "restricted|done");
  }

  @Test
  void nestsNoMeetingInAnotherForThoseWhoMayNotReadIt() throws Exception {
    ImportSender sender = new ImportSender(web);
    ImportSender.Answer talks = sender.send(ArticleExample.talks("công khai, một bài"));
    ImportSender.Answer spring = sender.send(springOf2012());
    assertThat(spring.status()).as("%s", spring.body()).isEqualTo(201);
    ArticleExample closed = restricted();
    parent(closed, "Báo cáo nội bộ");
    String address = addresses(talks).get(2);
    assertThat(sender.sendAs("restricted", closed).status()).isEqualTo(201);
    entities.flush();

    assertThat(read(List.of(address)).get(address)).doesNotContain("Gặp gỡ đầu Xuân năm 2012");

    ArticleExample open = ArticleExample.talks("trong khuôn khổ Gặp gỡ đầu Xuân 2012");
    parent(open, "Gặp gỡ đầu Xuân 2012");
    assertThat(sender.send(open).status()).isEqualTo(201);
    entities.flush();

    assertThat(read(List.of(address)).get(address))
        .as("a public text tells so too")
        .contains("Gặp gỡ đầu Xuân năm 2012");
  }

  private static ArticleExample springOf2012() {
    ArticleExample article = ArticleExample.of("Gặp gỡ đầu Xuân 2012\n");
    article.object("source").put("kind", "article").put("language", "vi");
    article.object("article").set("title", article.span("Gặp gỡ đầu Xuân 2012"));
    spring(article, "main", "2012");
    return article;
  }

  private static void parent(ArticleExample article, String words) {
    spring(article, "parent", words);
  }

  private static void spring(ArticleExample article, String role, String words) {
    article
        .add("meetings", Map.of("id", "M9", "role", role, "series", "spring_meeting"))
        .put("format", "in_person")
        .put("edition_year", 2012)
        .putObject("date")
        .put("start", "2012-02-10")
        .put("end", "2012-02-10")
        .put("precision", "day")
        .putArray("stated")
        .add(article.span(words));
  }

  @Test
  void aTextThatManyMayReadIsNotQuietlyTakenAgainAsOneForFew() throws Exception {
    ImportSender sender = new ImportSender(web);
    ArticleExample article = ArticleExample.talks("đã công khai");
    assertThat(sender.send(article).status()).isEqualTo(201);
    entities.flush();

    ImportSender.Answer again = sender.sendAs("restricted", article);

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.pointers()).containsExactly("/sensitivity");
    assertThat(sender.send(article).status()).isEqualTo(200);
  }

  /**
   * The same meeting with one more party, the same person under another name, the same chain done.
   */
  private static ArticleExample restricted() {
    ArticleExample article = ArticleExample.of(RESTRICTED);
    article.object("source").put("kind", "minutes").put("language", "vi");
    article.object("article").set("title", article.span("Báo cáo nội bộ"));
    ObjectNode meeting =
        article.add(
            "meetings",
            Map.of("id", "M1", "role", "main", "series", "dept_talks", "format", "in_person"));
    meeting.put("ordinal_external", 7);
    meeting
        .putObject("date")
        .put("start", "2012-08-12")
        .put("end", "2012-08-12")
        .put("precision", "day")
        .putArray("stated")
        .add(article.span("12/8/2012"));
    article.party("P1", "Lạng Sơn", "province", "VN", "host");
    article.party("P2", "Quảng Tây", "autonomous_region", "CN", "participant");
    ObjectNode person =
        article.participant("A1", "Trần Thị Mẫu", "VN", "Lạng Sơn", "Trưởng đoàn bí ẩn Lạng Sơn");
    person.put("name_zh", "陈秘").putArray("aliases").add("Mẫu Kín");
    article
        .add(
            "participants",
            Map.of(
                "id",
                "A2",
                "name",
                "đại diện tỉnh Cao Bằng",
                "side",
                "VN",
                "province_or_body",
                "Cao Bằng"))
        .put("named", false)
        .put("meeting", "M1")
        .set("mention", article.span("đại diện tỉnh Cao Bằng"));
    ObjectNode gate = article.gate("G1", "Chi Ma", "Ái Điểm");
    gate.put("current_level", "international");
    article
        .commitment("C1", "reported_done", "đã được nâng lên quốc tế theo mật báo")
        .put("status_at_article", "done")
        .putArray("gate_pairs")
        .add("G1");
    return article;
  }

  private static List<String> addresses(ImportSender.Answer open) {
    long document = open.id();
    long meeting = open.body().get("meetings").get(0).get("id").longValue();
    return List.of(
        "/",
        "/meetings?year=2012",
        "/meetings/" + meeting,
        "/meetings/" + meeting + "/print",
        "/documents?year=2012",
        "/documents/" + document,
        "/commitments?year=2012",
        "/commitments?gate=chi-ma-ai-diem&open=true",
        "/gates",
        "/gates/chi-ma-ai-diem",
        "/gates/chi-ma-ai-diem/print",
        "/people?q=mau",
        "/people?q=bi an",
        "/api/v1/meetings?year=2012",
        "/api/v1/meetings/" + meeting,
        "/api/v1/meetings?year=2012&jurisdiction=cao-bang",
        "/api/v1/commitments?document=" + document,
        "/api/v1/commitments?gate=chi-ma-ai-diem&open=true&size=200",
        "/api/v1/gates",
        "/api/v1/gates/chi-ma-ai-diem",
        "/api/v1/people?q=Trần Thị Mẫu",
        "/api/v1/people?q=Mẫu Kín",
        "/api/v1/documents/" + document + "/annotation");
  }

  private Map<String, String> read(List<String> addresses) throws Exception {
    Map<String, String> read = new LinkedHashMap<>();
    for (String address : addresses) {
      read.put(
          address,
          pages
              .get()
              .uri(address)
              .exchange()
              .getResponse()
              .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
              .replaceAll("nonce[^ >]*|name=\"_csrf\" value=\"[^\"]*\"", ""));
    }
    return read;
  }
}
