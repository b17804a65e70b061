package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.ArchiveTest;
import vn.biennien.search.index.IndexHealthIndicator;

/** What is typed wrong, or is of other places, in the starting archive. */
@ArchiveTest
class SlipsTests {

  @Autowired MockMvc web;
  @Autowired JsonMapper json;
  @Autowired ArchiveSearch archive;
  @Autowired IndexHealthIndicator index;

  @BeforeEach
  void waitForTheIndex() throws InterruptedException {
    while (!Status.UP.equals(index.health().getStatus())) {
      Thread.sleep(100);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hà Tĩnh", "Quảng Nam", "Phương Nam"})
  void oneSyllableOfANameIsNotTheName(String name) throws Exception {
    assertThat(ask(name, false).get("total").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Bình Nghị, Bình Nghi",
    "Trần Cường, Trần Cương",
    "Quản Minh Cương, Quản Minh Cường",
    "Cốc Năm, Cốc Nam",
    "bành thanh hoà, bành thanh hoa",
    "Lạng Sơm, Lạng Sơn",
    "lang som, lang son",
    "đường giây nóng, đường dây nóng",
    "của khẩu, cửa khẩu",
    "vửa khẩu, cửa khẩu",
    "xửa khẩu, cửa khẩu",
    "cửa lhẩu, cửa khẩu",
    "kạng sơn, lạng sơn",
    "lạng dơn, lạng sơn",
    "thông guan, thông quan",
    "của khẩu Tà Lùng, cửa khẩu Tà Lùng",
    "đường giây nóg, đường dây nóng",
    "phát chiển du lịch, phát triển du lịch",
    "lâng cấp cửa khẩu, nâng cấp cửa khẩu",
    "tội fạm, tội phạm",
    "zao lưu hữu nghị, giao lưu hữu nghị",
    "thác Bản Dốc, thác Bản Giốc",
    "xuất nhập cảnh chái phép, xuất nhập cảnh trái phép"
  })
  void theMarksOfANameAreSetRight(String typed, String better) throws Exception {
    assertThat(ask(typed, false).get("suggestion").asString()).isEqualTo(better);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lý Thanh",
        "Phương Nam",
        "Nam Hà",
        "Sơn Tây",
        "Long An",
        "học bổng sinh viên",
        "thỏa thuận của hai tỉnh"
      })
  void whatIsNoSlipIsLeftAlone(String typed) throws Exception {
    assertThat(ask(typed, false).get("suggestion").isNull()).as(typed).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"cửa khau, cửa khẩu", "cua khẩu, cửa khẩu", "hội dam, hội đàm"})
  void aChineseTextWithTheOtherNameDoesNotStandInForMarksThatWereLeftOut(String typed, String whole)
      throws Exception {
    assertThat(ask(typed, true).get("total").asInt())
        .isGreaterThan(5)
        .isGreaterThanOrEqualTo(ask(whole, true).get("total").asInt() - 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28.12.2023",
        "28/12/2023",
        "ngày 28 tháng 12 năm 2023",
        "ngay 28 thang 12 nam 2023"
      })
  void aDateFindsTheSameFirstHoweverItIsWritten(String date) throws Exception {
    assertThat(ask(date, false).get("hits").get(0).get("title").asString())
        .contains("Trà Lĩnh – Long Bang");
  }

  @Test
  void recordsBesideTheHitsHoldTheRarerOfTwoNames() throws Exception {
    String html =
        web.perform(get("/search").param("q", "cửa khẩu Trà Lĩnh"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(html).contains("Trà Lĩnh").doesNotContain("63/NQ-CP", "Trưởng Tiểu ban");
  }

  @Test
  void namesThatAreThereAreStillFoundWhole() throws Exception {
    for (String name : new String[] {"Bình Nghi", "Trần Cương", "Quản Minh Cường", "Cốc Nam"}) {
      JsonNode answer = ask(name, false);
      assertThat(answer.get("approximate").asBoolean()).as(name).isFalse();
      assertThat(StreamSupport.stream(answer.get("hits").spliterator(), false).count())
          .as(name)
          .isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mở Đông Hưng",
        "mở Móng Cái",
        "thông quan Đông Hưng",
        "hợp tác với Vân Nam",
        "biên bản Cao Bằng"
      })
  void asManyAreShownAsCompleteAsAreCounted(String typed) {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", typed);
    parameters.add("size", "100");
    SearchPage page = archive.search(SearchRequest.of(parameters));

    assertThat(page.complete()).isPositive();
    assertThat(page.hits().stream().filter(SearchPage.Hit::complete))
        .hasSize((int) page.complete());
  }

  @ParameterizedTest
  @CsvSource({
    "chủ tịch Vi Thao, Vi Thao",
    "thủ tướng Nguyễn Xuân Phúc, Nguyễn Xuân Phúc",
    "ông Trần Cương bí thư, Trần Cương",
    "Bí thư Trần Hồng Minh, Trần Hồng Minh",
    "nâng cấp cửa khẩu Trà Lĩnh lên quốc tế, Trà Lĩnh"
  })
  void whoIsNamedIsShownBesideWhateverElseIsAsked(String typed, String name) throws Exception {
    assertThat(StreamSupport.stream(ask(typed, false).get("others").spliterator(), false))
        .filteredOn(r -> List.of("person", "gate").contains(r.get("type").asString()))
        .extracting(r -> r.get("title").asString())
        .anyMatch(title -> title.contains(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bí thư Hà Tĩnh", "chủ tịch Bình Nghị"})
  void nobodyElseIsShownBeside(String typed) throws Exception {
    assertThat(StreamSupport.stream(ask(typed, false).get("others").spliterator(), false))
        .extracting(r -> r.get("type").asString())
        .doesNotContain("person", "office");
  }

  private JsonNode ask(String typed, boolean marks) throws Exception {
    return json.readTree(
        web.perform(get("/api/v1/search").param("q", typed).param("marks", String.valueOf(marks)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }
}
