package vn.biennien.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.biennien.ArchiveTest;

/** The starting archive can be taken out and put in again; what others use stays. */
@ArchiveTest
@TestPropertySource(properties = "test.context=starting-archive")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartingArchiveTests {
  private static final RequestPostProcessor ADMIN =
      user("admin").roles("ADMIN", "EDITOR", "READER");

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient sql;

  @Test
  @Order(1)
  void onlyAnAdministratorRemovesIt() {
    assertThat(mvc.post().uri("/sample/removal").with(csrf()).with(user("e").roles("EDITOR")))
        .hasStatus(403);
    assertThat(mvc.post().uri("/sample").with(csrf()).with(user("e").roles("EDITOR")))
        .hasStatus(403);
    assertThat(mvc.get().uri("/sample/removal").with(user("e").roles("EDITOR"))).hasStatus(403);
    assertThat(mvc.post().uri("/sample/removal").with(csrf()))
        .hasStatus(302)
        .redirectedUrl()
        .endsWith("/login");
  }

  @Test
  @Order(2)
  void asksBeforeItRemovesAndSaysWhatStays() {
    importOwn();
    assertThat(mvc.get().uri("/sample/removal").with(ADMIN))
        .hasStatusOk()
        .bodyText()
        .contains("Gỡ tư liệu khởi đầu", "Sẽ gỡ", "Giữ lại, vì hồ sơ khác còn dùng");
  }

  @Test
  @Order(3)
  void removingKeepsWhatOtherTextsUseAndNothingElse() throws Exception {
    long own = importOwn();
    long meeting = id("select meeting_id from meeting_report where document_id = " + own);
    long person = id("select person_id from participation where document_id = " + own);
    long starting = id("select min(id) from document where starting");
    assertThat(id("select count(*) from meeting_report where meeting_id = " + meeting))
        .isGreaterThan(1);
    String annotation = annotation(own);
    awaitSearch("thác Bản Giốc", "[1-9]\\d*");

    assertThat(mvc.post().uri("/sample/removal").with(ADMIN).with(csrf()))
        .hasStatus(303)
        .hasRedirectedUrl("/");

    Map<String, Long> left = new TreeMap<>();
    for (String table :
        List.of(
            "document",
            "meeting",
            "meeting_report",
            "commitment",
            "commitment_chain",
            "commitment_status_change",
            "gate_mention",
            "gate_level",
            "party",
            "participation",
            "person",
            "posting",
            "paper",
            "figure")) {
      left.put(table, id("select count(*) from " + table));
    }
    assertThat(left)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("document", 1L),
                Map.entry("meeting", 1L),
                Map.entry("meeting_report", 1L),
                Map.entry("commitment", 1L),
                Map.entry("commitment_chain", 1L),
                Map.entry("commitment_status_change", 1L),
                Map.entry("gate_mention", 1L),
                Map.entry("gate_level", 0L),
                Map.entry("party", 1L),
                Map.entry("participation", 1L),
                Map.entry("person", 1L),
                Map.entry("posting", 1L),
                Map.entry("paper", 0L),
                Map.entry("figure", 0L)));
    assertThat(id("select id from meeting")).isEqualTo(meeting);
    assertThat(id("select id from person")).isEqualTo(person);
    assertThat(id("select count(*) from border_object where not reference")).isZero();
    assertThat(id("select count(*) from border_object where slug = 'chi-ma-ai-diem'")).isOne();
    assertThat(
            sql.sql(
                    "select title || ' ' || date_start || ' ' || format || ' ' || (ordinal is null) from meeting")
                .query(String.class)
                .single())
        .isEqualTo("Gặp gỡ đầu Xuân năm 2019 2019-03-22 in_person true");
    assertThat(annotation(own)).isEqualTo(annotation);
    assertThat(id("select count(*) from audit_event where action = 'sample.removed'")).isOne();
    assertThat(mvc.get().uri("/api/v1/documents/" + starting + "/annotation")).hasStatus(410);
    assertThat(mvc.get().uri("/api/v1/documents/999999/annotation")).hasStatus(404);
    awaitSearch("thác Bản Giốc", "0");
    awaitSearch("lời phát biểu riêng", "1");
  }

  @Test
  @Order(4)
  void removingAgainRemovesNothing() {
    assertThat(mvc.get().uri("/sample/removal").with(ADMIN))
        .hasStatusOk()
        .bodyText()
        .contains("Kho không có tư liệu khởi đầu");
    assertThat(mvc.post().uri("/sample/removal").with(ADMIN).with(csrf())).hasStatus(303);
    assertThat(id("select count(*) from document")).isOne();
  }

  @Test
  @Order(5)
  void comesInAgainBesideWhatIsThere() throws Exception {
    long meeting = id("select id from meeting");
    assertThat(mvc.post().uri("/sample").with(ADMIN).with(csrf()))
        .hasStatus(303)
        .hasRedirectedUrl("/");
    assertThat(id("select count(*) from document where starting")).isGreaterThanOrEqualTo(25);
    assertThat(id("select count(*) from meeting")).isGreaterThanOrEqualTo(30);
    assertThat(id("select count(*) from meeting_report where meeting_id = " + meeting))
        .isGreaterThan(1);
    awaitSearch("thác Bản Giốc", "[1-9]\\d*");
  }

  private long importOwn() {
    assertThat(
            mvc.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile("text", "own.txt", "text/plain", OwnAccount.bytes()))
                .file(
                    new MockMultipartFile(
                        "annotation",
                        "own.json",
                        "application/json",
                        OwnAccount.annotation().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .with(httpBasic("admin", "mat-khau-thu-nghiem")))
        .hasStatus2xxSuccessful();
    return id("select id from document where not starting");
  }

  private String annotation(long document) throws Exception {
    return mvc.get()
        .uri("/api/v1/documents/" + document + "/annotation")
        .exchange()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The index follows through its outbox, within a second or two. */
  private void awaitSearch(String query, String documents) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    String body = "";
    while (Instant.now().isBefore(end)) {
      body =
          mvc.get()
              .uri("/api/v1/search?q={q}", query)
              .exchange()
              .getResponse()
              .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
      if (Pattern.compile("\"total\":" + documents + ",").matcher(body).find()) {
        return;
      }
      Thread.sleep(200);
    }
    assertThat(body).containsPattern("\"total\":" + documents + ",");
  }

  private long id(String query) {
    return sql.sql(query).query(Long.class).single();
  }
}
