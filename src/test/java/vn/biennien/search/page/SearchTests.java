package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.ArchiveTest;

@ArchiveTest
class SearchTests {

  private static final String OWN =
      """
      Bến phà Quýt Tím hoạt động lại từ ngày 5/9/2023 với 4,4 tỷ đồng.
      Hàng <b>nông sản</b> & trái cây qua bến phà Quýt Tím tăng mạnh.
      """;
  private static final String INTERNAL = "Ghi chú nội bộ về đập Chanh Vàng.\n";

  @Autowired MockMvc web;
  @Autowired JsonMapper json;

  @BeforeEach
  void putsItsOwnTextsIn() throws Exception {
    take(OWN, "public");
    take(INTERNAL, "internal");
    waitUntilFound("quyt tim", "public");
    waitUntilFound("chanh vang", "internal");
  }

  @Test
  void findsAPassageAndTellsWhereItStands() throws Exception {
    JsonNode found = search("ben pha quyt tim", "passages", "5");

    assertThat(found.at("/total").asInt()).isEqualTo(1);
    assertThat(found.at("/approximate").asBoolean()).isFalse();
    assertThat(found.at("/suggestion").isNull()).isTrue();
    JsonNode hit = found.at("/hits/0");
    assertThat(hit.at("/type").asString()).isEqualTo("document");
    assertThat(hit.at("/url").asString()).isEqualTo("/documents/" + hit.at("/id").asLong());
    assertThat(hit.at("/passages")).hasSize(2);
    assertThat(hit.at("/passages/0/url").asString())
        .isEqualTo(hit.at("/url").asString() + "#p" + hit.at("/passages/0/number").asInt());
    assertThat(hit.at("/passages/0/html").asString()).contains("<mark>", "Quýt Tím");
  }

  @Test
  void addsNothingButMarks() throws Exception {
    JsonNode passage = search("nông sản trái cây Quýt Tím").at("/hits/0/passages/0");

    assertThat(passage.at("/text").asString()).startsWith("Hàng <b>nông sản</b> & trái cây");
    assertThat(passage.at("/html").asString())
        .startsWith("Hàng &lt;b&gt;<mark>nông sản</mark>&lt;/b&gt; &amp; <mark>trái cây</mark>");
  }

  @Test
  void saysWhenNothingHoldsEveryWord() throws Exception {
    JsonNode found = search("bến phà Quýt Tím Campuchia");

    assertThat(found.at("/approximate").asBoolean()).isTrue();
    assertThat(found.at("/hits")).isNotEmpty();
  }

  @Test
  void suggestsABetterSpelling() throws Exception {
    assertThat(search("phà Quýt Tín").at("/suggestion").asString()).isEqualTo("phà Quýt Tím");
  }

  @Test
  void readsKeysTypedWithTheKeyboardOff() throws Exception {
    assertThat(search("quyst tism").at("/total").asInt()).isEqualTo(1);
  }

  @Test
  void wantsTheSameMarksWhereMarksCount() throws Exception {
    assertThat(search("Quýt Tỉm").at("/total").asInt()).isPositive();
    assertThat(search("Quýt Tỉm", "marks", "true").at("/approximate").asBoolean()).isTrue();
    assertThat(search("Quýt Tím", "marks", "true").at("/total").asInt()).isEqualTo(1);
  }

  /** Whoever types without marks is not asked for any, even where somebody wrote without them. */
  @Test
  void wordsTypedWithoutMarksFindThoseWithMarksBehindThoseWithoutWhereMarksCount()
      throws Exception {
    take("Chuyen di cho Mit Mat.\n", "public");
    take("Đường vào chợ Mít Mật.\n", "public");
    waitUntilFound("chợ Mít Mật", "public");
    waitUntilFound("chuyen di cho mit mat", "public");

    JsonNode found = search("cho mit mat", "marks", "true");

    assertThat(found.at("/total").asInt()).isEqualTo(2);
    assertThat(found.at("/approximate").asBoolean()).isFalse();
    assertThat(found.at("/hits/0/title").asString()).startsWith("Chuyen di");
    assertThat(found.at("/hits/1/title").asString()).startsWith("Đường vào");
    assertThat(search("chợ Mít Mật", "marks", "true").at("/total").asInt()).isEqualTo(1);
  }

  @Test
  void doesNotTellOfWhatOneMayNotRead() throws Exception {
    assertThat(search("đập Chanh Vàng").toString()).doesNotContain("Chanh Vàng.");
    assertThat(search("đập Chanh Vang").at("/suggestion").isNull()).isTrue();
    assertThat(asReader("đập Chanh Vàng").at("/total").asInt()).isEqualTo(1);
  }

  /** Else whoever asks often enough could read out what he may not see. */
  @ParameterizedTest
  @CsvSource({
    "cửa khẩu -lùm khùm, bến Lùm Khùm",
    "lang som, chợ lang sơm họp",
    "Trà Lĩng, khe Trà Lĩng cạn",
    "đoàn chùm quớ, đoàn chùm quớ",
  })
  void whatOneMayNotReadChangesNoAnswer(String typed, String secret) throws Exception {
    JsonNode before = search(typed);

    take("Bí mật: " + secret + ", " + secret + ".\n", "internal");
    waitUntilFound("bi mat " + secret, "internal");

    JsonNode after = search(typed);
    for (String told : List.of("/total", "/approximate", "/suggestion", "/facets")) {
      assertThat(after.at(told)).as(told).isEqualTo(before.at(told));
    }
  }

  @Test
  void narrowsToAFacetAndCountsDocuments() throws Exception {
    JsonNode all = search("cửa khẩu");
    JsonNode year = all.at("/facets/year/0");

    JsonNode narrowed = search("cửa khẩu", "year", year.at("/value").asString());

    assertThat(narrowed.at("/total").asInt()).isEqualTo(year.at("/count").asInt());
    assertThat(all.at("/facets").propertyNames())
        .containsExactly("year", "jurisdiction", "kind", "series", "field", "gate", "status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cua khau", "ký biên bản", "du lich"})
  void everyChoiceFindsAsManyDocumentsAsItsCountSays(String typed) throws Exception {
    for (Map.Entry<String, JsonNode> facet : search(typed).get("facets").properties()) {
      for (JsonNode choice : facet.getValue()) {
        String value = choice.get("value").stringValue();
        assertThat(search(typed, facet.getKey(), value).get("total").intValue())
            .as("%s %s=%s", typed, facet.getKey(), value)
            .isEqualTo(choice.get("count").intValue());
      }
    }
  }

  @Test
  void aProvinceFindsThePastOfThoseItSucceeded() throws Exception {
    int past = search("hội nghị", "jurisdiction", "ha-giang").at("/total").asInt();

    assertThat(past).isPositive();
    assertThat(search("hội nghị", "jurisdiction", "tuyen-quang").at("/total").asInt())
        .isGreaterThanOrEqualTo(past);
  }

  @ParameterizedTest
  @CsvSource({
    "ta lung thuy khau, gate, Tà Lùng – Thủy Khẩu",
    "Gặp gỡ đầu Xuân 2024, meeting, Gặp gỡ đầu Xuân năm 2024"
  })
  void showsOtherRecordsBeside(String typed, String type, String title) throws Exception {
    assertThat(search(typed).at("/others"))
        .anySatisfy(other -> {
          assertThat(other.at("/type").asString()).isEqualTo(type);
          assertThat(other.at("/title").asString()).isEqualTo(title);
        });
  }

  @Test
  void pagesDoNotOverlap() throws Exception {
    String first = search("cửa khẩu", "size", "1").at("/hits/0/url").asString();
    String second = search("cửa khẩu", "size", "1", "page", "1").at("/hits/0/url").asString();

    assertThat(second).isNotEmpty().isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=-1", "size=0", "size=201", "passages=21", "kind=x", "year=24"})
  void refusesWhatCannotBeMeant(String parameter) throws Exception {
    web.perform(get("/api/v1/search?q=a&" + parameter))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "cua khau", "\"ba văn kiện\"", "<script>alert(1)</script>", "((", "🙂"})
  void showsAPageForAnythingTyped(String typed) throws Exception {
    web.perform(get("/search").param("q", typed))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.not(Matchers.containsString("<script>alert"))));
  }

  private JsonNode search(String typed, String... parameters) throws Exception {
    return answer(request(typed, parameters));
  }

  private JsonNode asReader(String typed) throws Exception {
    return answer(request(typed).with(user("reader").roles("READER")));
  }

  private JsonNode answer(MockHttpServletRequestBuilder request) throws Exception {
    byte[] body =
        web.perform(request)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return json.readTree(body);
  }

  private static MockHttpServletRequestBuilder request(String typed, String... parameters) {
    MockHttpServletRequestBuilder request = get("/api/v1/search").param("q", typed);
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return request;
  }

  private void take(String text, String sensitivity) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    web.perform(
            multipart("/api/v1/imports")
                .file(new MockMultipartFile("text", "own.txt", "text/plain", bytes))
                .param("sensitivity", sensitivity)
                .with(httpBasic("admin", "mat-khau-thu-nghiem")))
        .andExpect(status().is2xxSuccessful());
  }

  /** The index is told of a change after it is committed. */
  private void waitUntilFound(String typed, String what) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    JsonNode found = asReader(typed);
    while (found.at("/total").asInt() == 0 || found.at("/approximate").asBoolean()) {
      assertThat(Instant.now()).as("%s text was not indexed in time", what).isBefore(end);
      Thread.sleep(50);
      found = asReader(typed);
    }
  }
}
