package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** What is told as like a paragraph, to whom, and which names complete for whom. */
@ArchiveTest
class AlikeTests {

  @Autowired MockMvc web;
  @Autowired JdbcClient sql;
  @Autowired JsonMapper json;

  private long own;
  private long sameYear;
  private long later;
  private long internal;

  @BeforeEach
  void putsItsOwnTextsIn() throws Exception {
    own =
        put(
            "1996",
            "lập tổ tuần tra chung trên sông Mận Đào mỗi mùa lũ",
            "Hai bên nhất trí",
            "public");
    sameYear =
        put(
            "1996",
            "lập tổ tuần tra chung trên sông Mận Đào vào mùa lũ",
            "Các bên đã bàn",
            "public");
    later =
        put(
            "1998",
            "lập tổ tuần tra chung trên sông Mận Đào trong mùa lũ",
            "Phía Trung Quốc đề xuất",
            "public");
    internal =
        put(
            "1999",
            "lập ngay tổ tuần tra chung trên sông Mận Đào mùa lũ",
            "Ông Hồng Xiêm Kín, Trưởng ban Bí Hiểm đề xuất",
            "internal");
    Instant end = Instant.now().plus(Duration.ofMinutes(4));
    while (!similar(own, "READER").contains("/documents/" + internal + "#p1")
        || !similar(own, "READER").contains("năm 1999")
        || names("hong xiem", "READER").isEmpty()) {
      assertThat(Instant.now()).as("not indexed in time").isBefore(end);
      Thread.sleep(100);
    }
  }

  @Test
  void tellsTheLikestOfOtherDocumentsAndTheDemandOfOtherYears() throws Exception {
    String page = similar(own, null);

    assertThat(page)
        .contains("/documents/" + later + "#p1", "/documents/" + sameYear + "#p1")
        .contains("<mark>lập tổ tuần tra chung trên sông Mận Đào</mark>")
        .doesNotContain("href=\"/documents/" + own + "#c");
    String demands = page.substring(page.indexOf("Cùng một yêu cầu"));
    assertThat(demands)
        .contains("class=\"kind proposed_cn\"", "1998")
        .contains("“lập tổ tuần tra chung trên sông Mận Đào trong mùa lũ”")
        .doesNotContain("1996");
  }

  @Test
  void tellsNothingOfWhatOneMayNotRead() throws Exception {
    assertThat(similar(own, null)).doesNotContain("/documents/" + internal, "Hồng Xiêm", "1999");
    assertThat(similar(own, "READER")).contains("/documents/" + internal + "#p1", "1999");
    assertThat(status(internal, 1, null)).isEqualTo(404);
    assertThat(status(internal, 1, "READER")).isEqualTo(200);
    assertThat(status(own, 99, null)).isEqualTo(404);

    assertThat(names("hong xiem", null)).isEmpty();
    assertThat(names("truong ban bi hiem", null)).isEmpty();
    assertThat(names("hong xiem", "READER").toString()).contains("Hồng Xiêm Kín");
    assertThat(names("truong ban bi hiem", "READER").toString()).contains("Trưởng ban Bí Hiểm");
  }

  @Test
  void whoIsMeantByAGivenNameIsToldOnlyToWhoMayKnow() throws Exception {
    take("Nhà ông Hai có vườn hồng xiêm kín cổng cao tường.", null, "public");
    Instant end = Instant.now().plus(Duration.ofMinutes(4));
    while (!found("\"hồng xiêm kín\" cổng", null).contains("vườn")) {
      assertThat(Instant.now()).as("not indexed in time").isBefore(end);
      Thread.sleep(100);
    }

    assertThat(found("ông Kín", "READER")).contains("<mark>hồng xiêm kín</mark>");
    assertThat(found("ông Kín", null)).doesNotContain("<mark>hồng xiêm");
  }

  private String found(String typed, String role) throws Exception {
    return perform(as(get("/api/v1/search").param("q", typed), role));
  }

  @Test
  void asksTheDatabaseAsOftenWhateverIsFound() throws Exception {
    assertThat(StatementCounter.during(() -> similar(own, null))).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void saysThatThereIsNothing() throws Exception {
    long alone = take("Vườn xoài chín sớm hơn mọi năm ở làng ven suối nhỏ.", null, "public");
    assertThat(similar(alone, null))
        .contains("Chưa thấy đoạn nào tương tự")
        .doesNotContain("Cùng một yêu cầu");
  }

  private long put(String year, String demand, String before, String sensitivity) throws Exception {
    String text = before + " " + demand + ".";
    String kind =
        before.startsWith("Hai bên")
            ? "agreed"
            : before.startsWith("Các") ? "discussed" : "proposed_cn";
    String status =
        kind.equals("agreed") ? "agreed" : kind.equals("discussed") ? "unknown" : "proposed";
    int start = before.length() + 1;
    String people =
        before.startsWith("Ông")
            ? """
            ,"participants":[{"id":"A1","name":"Hồng Xiêm Kín","named":true,"side":"VN","roles":["speaker"],
              "mention":{"quote":"Ông Hồng Xiêm Kín","start":0,"end":17},
              "offices":[{"as_stated":"Trưởng ban Bí Hiểm","start":19,"end":37,"rank":"other","acting":false}]}]
            """
            : "";
    String annotation =
        """
        {"schema_version":"1.0","id":"x","source":{"kind":"article","published_on":"%s-05-06"},"article":{},
         "commitments":[{"id":"C1","kind":"%s","status_at_article":"%s","attribution":"explicit","field":"gates",
           "summary_vi":"Lập tổ tuần tra chung trên sông Mận Đào mùa lũ","specificity":"specific",
           "quote":"%s","start":%d,"end":%d}]%s}
        """
            .formatted(year, kind, status, demand, start, start + demand.length(), people);
    return take(text, annotation, sensitivity);
  }

  @Test
  void twoPeopleOfOneNameAreToldApart() throws Exception {
    takePerson("Lạng Sơn");
    takePerson("Cao Bằng");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(names("buoi nam roi", null))
                .extracting(
                    name -> name.at("/label").asString() + ": " + name.at("/detail").asString())
                .containsExactlyInAnyOrder(
                    "Bưởi Năm Roi: Phó Chủ tịch UBND tỉnh, Lạng Sơn",
                    "Bưởi Năm Roi: Phó Chủ tịch UBND tỉnh, Cao Bằng"));
  }

  private void takePerson(String province) throws Exception {
    String annotation =
        """
        {"schema_version":"1.0","id":"x","source":{"kind":"article"},"article":{},
         "participants":[{"id":"A1","name":"Bưởi Năm Roi","named":true,"side":"VN","roles":["speaker"],"province_or_body":"%s",
           "mention":{"quote":"Bưởi Năm Roi","start":0,"end":12},
           "offices":[{"as_stated":"Phó Chủ tịch UBND tỉnh","start":14,"end":36,"rank":"other","acting":false}]}]}
        """
            .formatted(province);
    take("Bưởi Năm Roi, Phó Chủ tịch UBND tỉnh " + province + ".\n", annotation, "public");
  }

  private long take(String text, String annotation, String sensitivity) throws Exception {
    var request =
        multipart("/api/v1/imports")
            .file(
                new MockMultipartFile(
                    "text", "own.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    if (annotation != null) {
      request.file(
          new MockMultipartFile(
              "annotation",
              "a.json",
              "application/json",
              annotation.getBytes(StandardCharsets.UTF_8)));
    }
    var answer =
        web.perform(
                request.param("sensitivity", sensitivity).with(user("bien-tap").roles("EDITOR")))
            .andReturn()
            .getResponse();
    JsonNode body = json.readTree(answer.getContentAsByteArray());
    assertThat(answer.getStatus()).as("%s", body).isIn(200, 201);
    return body.at("/id").asLong();
  }

  private String similar(long document, String role) throws Exception {
    return perform(as(get("/documents/" + document + "/passages/1/similar"), role));
  }

  private int status(long document, int number, String role) throws Exception {
    return web.perform(as(get("/documents/" + document + "/passages/" + number + "/similar"), role))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private JsonNode names(String typed, String role) throws Exception {
    return json.readTree(perform(as(get("/search/names").param("q", typed), role)));
  }

  private static MockHttpServletRequestBuilder as(
      MockHttpServletRequestBuilder request, String role) {
    return role == null ? request : request.with(user("nguoi-doc").roles(role));
  }

  private String perform(MockHttpServletRequestBuilder request) throws Exception {
    var answer = web.perform(request).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
