package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.ArchiveTest;
import vn.biennien.search.index.IndexHealthIndicator;

/** What is typed shortly, in other letters or only as people speak, in the starting archive. */
@ArchiveTest
class ShorthandTests {

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
  @ValueSource(
      strings = {
        "Bình Nghị",
        "Thanh Hóa",
        "Trần Cường",
        "Hoành Mô Đồng Trung",
        "Quản Minh Cương",
        "Cốc Năm",
        "Lâm Thị Phương Thành",
        "Trần Hồng Mình"
      })
  void aNameThatStandsNowhereIsNeverFoundWhole(String name) throws Exception {
    for (boolean marks : new boolean[] {false, true}) {
      JsonNode answer = ask(name, marks);
      assertThat(answer.get("approximate").asBoolean() || answer.get("total").asInt() == 0)
          .as(name + ", marks " + marks)
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 địa phương", "8 ưu tiên", "MOU cửa khẩu thông minh", "SNgV", "TLS"})
  void numbersInWordsAndShorthandAreFound(String typed) throws Exception {
    JsonNode answer = ask(typed, false);
    assertThat(answer.get("total").asInt()).isPositive();
    assertThat(answer.get("approximate").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "đ/c Quản Minh Cường, đồng chí Quản Minh Cường",
    "Đ/c Quản Minh Cường, đồng chí Quản Minh Cường",
    "Đ/C Quản Minh Cường, đồng chí Quản Minh Cường",
    "đ.c Quản Minh Cường, đồng chí Quản Minh Cường",
    "đc Quản Minh Cường, đồng chí Quản Minh Cường",
    "Ô. Quản Minh Cường, ông Quản Minh Cường",
    "hội đàm với Đ/c Quản Minh Cường, hội đàm với đồng chí Quản Minh Cường",
    "đ/c quản minh cường, đồng chí quản minh cường"
  })
  void aShortFormOfAddressIsReadAsTheWholeOne(String typed, String said) throws Exception {
    JsonNode whole = ask(said, false);
    JsonNode answer = ask(typed, false);
    assertThat(whole.get("total").asInt()).isPositive();
    assertThat(answer.get("suggestion").isNull()).isTrue();
    for (String told : new String[] {"total", "approximate", "facets"}) {
      assertThat(answer.get(told)).as(told).isEqualTo(whole.get(told));
    }
    assertThat(answer.get("hits").get(0).get("title"))
        .isEqualTo(whole.get("hits").get(0).get("title"));
  }

  @ParameterizedTest
  @CsvSource({
    "nan ning, Nanning",
    "Nan Ning, Nanning",
    "guang xi, Guangxi",
    "liu zhou, Liuzhou",
    "fang cheng gang, Fangchenggang",
    "chong zuo, Chongzuo",
    "bei hai, Beihai",
    "ping er guan, Pingerguan",
    "shui kou, Shuikou",
    "cửa khẩu long zhou, cửa khẩu Longzhou"
  })
  void pinyinIsReadByTheSyllableToo(String apart, String together) throws Exception {
    JsonNode name = ask(together, false);
    JsonNode answer = ask(apart, false);
    assertThat(answer.get("total").asInt())
        .isPositive()
        .isGreaterThanOrEqualTo(name.get("total").asInt());
    assertThat(answer.get("approximate")).isEqualTo(name.get("approximate"));
  }

  @ParameterizedTest
  @CsvSource({
    "buju, Bố Cục",
    "bu ju, Bố Cục",
    "zhima, Chi Ma",
    "zhi ma, Chi Ma",
    "yue xu, Nhạc Vu",
    "Yue Xu, Nhạc Vu",
    "Fangcheng, Phòng Thành",
    "fang cheng, Phòng Thành",
    "防城, Phòng Thành",
    "Guǎngxī, Quảng Tây",
    "Guǎng xī, Quảng Tây",
    "Liǔzhōu, Liễu Châu",
    "Nánníng, Nam Ninh",
    "nán níng, Nam Ninh",
    "南宁市, Nam Ninh",
    "崇左市, Sùng Tả",
    "柳州市, Liễu Châu",
    "水口关, Thủy Khẩu",
    "水口口岸, Thủy Khẩu",
    "水口镇, Thủy Khẩu",
    "百色市, Bách Sắc",
    "布局村, Bố Cục",
    "海防, Hải Phòng",
    "南寧, Nam Ninh",
    "Ping'erguan, Bình Nhi Quan",
    "Pu'er, Phổ Nhĩ",
    "河内, Hà Nội",
    "奠边省, Điện Biên",
    "宣光, Tuyên Quang"
  })
  void aNameIsFoundInPinyinAndInCharacters(String typed, String name) throws Exception {
    JsonNode answer = ask(typed, false);
    assertThat(answer.get("total").asInt()).isPositive();
    assertThat(answer.get("approximate").asBoolean()).isFalse();
    assertThat(answer.get("hits").toString().replaceAll("</?mark>", "")).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "langson, Lạng Sơn",
    "lạngsơn, Lạng Sơn",
    "LangSon, Lạng Sơn",
    "CAOBANG, Cao Bằng",
    "QuảngTây, Quảng Tây",
    "taLung, Tà Lùng",
    "cửakhẩu, cửa khẩu",
    "cuakhau talung, cửa khẩu Tà Lùng",
    "thongquan, thông quan"
  })
  void aForgottenSpaceIsNoOtherWord(String typed, String meant) throws Exception {
    JsonNode answer = ask(typed, false);
    assertThat(answer.get("total").asInt()).isPositive();
    assertThat(answer.get("approximate").asBoolean()).isFalse();
    assertThat(answer.get("total").asInt())
        .isGreaterThanOrEqualTo(ask(meant, false).get("total").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "bà Thanh, Lâm Thị Phương Thanh",
    "ông Toàn, Nguyễn Cảnh Toàn",
    "ông Toàn nói gì, Nguyễn Cảnh Toàn",
    "đ/c Cường, Quản Minh Cường",
    "đồng chí Ký, Nguyễn Xuân Ký",
    "ông Lưu, Lưu Ninh",
    "ong Toan, Nguyễn Cảnh Toàn",
    "ông toàn, Nguyễn Cảnh Toàn"
  })
  void aPersonIsFoundByTheNameThatSheIsCalledBy(String typed, String name) throws Exception {
    JsonNode answer = ask(typed, false);
    assertThat(answer.get("approximate").asBoolean()).isFalse();
    assertThat(answer.get("hits").get(0).toString().replaceAll("</?mark>", "")).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bà con", "ông Nguyễn Toàn", "bà Minh Thanh", "bà Toàn Thanh"})
  void aPartOfANameIsNotWhatAPersonIsCalledBy(String typed) throws Exception {
    JsonNode answer = ask(typed, false);
    assertThat(answer.get("approximate").asBoolean() || answer.get("total").asInt() == 0).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Bí thư TU, Bí thư Tỉnh ủy",
    "TU Lạng Sơn, Tỉnh ủy Lạng Sơn",
    "TU Cao Bằng, Tỉnh ủy Cao Bằng",
    "VP Ngoại sự, Văn phòng Ngoại sự",
    "Văn phòng NS, Văn phòng Ngoại sự",
    "VP NS, Văn phòng Ngoại sự",
    "Đảng CSVN, Đảng Cộng sản Việt Nam",
    "Tỉnh uỷ LS, Tỉnh ủy Lạng Sơn",
    "Tỉnh ủy CB, Tỉnh ủy Cao Bằng",
    "UBND tỉnh QN, UBND tỉnh Quảng Ninh",
    "UBND HG, UBND Hà Giang",
    "Sở NV, Sở Ngoại vụ",
    "SNV, Sở Ngoại vụ",
    "UVBTVTU, Ủy viên Ban Thường vụ Tỉnh ủy",
    "BQLKKTCK, Ban Quản lý Khu kinh tế cửa khẩu",
    "Sở CT, Sở Công Thương",
    "CKTM, cửa khẩu thông minh"
  })
  void shorthandOfOfficesIsReadInEveryCombination(String typed, String whole) throws Exception {
    JsonNode answer = ask(typed, false);
    JsonNode inFull = ask(whole, false);
    assertThat(inFull.get("total").asInt()).isPositive();
    assertThat(answer.get("total").asInt()).isPositive();
    assertThat(answer.get("approximate")).isEqualTo(inFull.get("approximate"));
    assertThat(answer.get("hits").toString()).isNotEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource({
    "164qđ-ttg, 164/QĐ-TTg",
    "164 ttg, 164/QĐ-TTg",
    "164qdttg, 164/QĐ-TTg",
    "QĐ164/TTg, 164/QĐ-TTg",
    "164/TTg, 164/QĐ-TTg",
    "QĐ-TTg 164, 164/QĐ-TTg",
    "QĐ số 164/TTg, 164/QĐ-TTg",
    "NQ63/CP, 63/NQ-CP",
    "NQ số 63/CP, 63/NQ-CP",
    "63 cp, 63/NQ-CP",
    "164qd-ttg, 164/QĐ-TTg",
    "63nq-cp, 63/NQ-CP",
    "63/NQ-CP, 63/NQ-CP"
  })
  void aPapersNumberIsFoundByAPartOfItsSymbol(String typed, String paper) throws Exception {
    JsonNode answer = ask(typed, false);
    assertThat(answer.get("approximate").asBoolean()).isFalse();
    assertThat(answer.get("hits").get(0).get("title").asString()).contains(paper);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hội đàm năm nay",
        "hội đàm năm ngoái",
        "năm ngoái hội đàm",
        "hôm nay hội đàm",
        "hội đàm tháng trước",
        "hội đàm ngày nào",
        "hội đàm diễn ra khi nào",
        "hội đàm lần thứ mấy",
        "bao giờ hội đàm",
        "hội đàm ở đâu",
        "hội đàm làm gì",
        "hoi dam nam nay",
        "hoi dam nam ngoai",
        "hoi dam ngay nao",
        "hoi dam o dau"
      })
  void wordsOfNowAndOfQuestionsAreNotAskedFor(String typed) throws Exception {
    boolean takesPlace = typed.contains("diễn ra");
    JsonNode answer = ask(typed, false);
    assertThat(answer.get("suggestion").isNull()).isTrue();
    assertThat(answer.get("approximate").asBoolean()).isFalse();
    assertThat(answer.get("total"))
        .isEqualTo(
            ask(
                    typed.startsWith("hoi")
                        ? "hoi dam"
                        : takesPlace ? "hội đàm diễn ra" : "hội đàm",
                    false)
                .get("total"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"🇻🇳 🤝 cửa khẩu", "cửa khẩu ☎", "cửa khẩu ✅ ❤️"})
  void picturesAreNoWords(String typed) throws Exception {
    assertThat(ask(typed, false).get("approximate").asBoolean()).isFalse();
    assertThat(ask(typed, false).get("total")).isEqualTo(ask("cửa khẩu", false).get("total"));
  }

  private JsonNode ask(String typed, boolean marks) throws Exception {
    return json.readTree(
        web.perform(get("/api/v1/search").param("q", typed).param("marks", String.valueOf(marks)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }
}
