package vn.biennien.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.search.query.TypedQuery;

/** How dates, amounts, numbers, years and symbols are found, however they are written. */
class FactQueryTests {

  private static final String LANG_SON = "Đoàn tỉnh Lạng Sơn đi khảo sát cửa khẩu Hữu Nghị";
  private static final String MARKET = "Chợ biên giới mở lại, hàng của dân khấu trừ thuế";
  private static final String CAO_BANG = "Tỉnh Cao Bằng đề xuất mở cửa khẩu thông minh";
  private final SmallIndex archive = SmallIndex.of(LANG_SON, MARKET, CAO_BANG);

  @Test
  void numbersInQuotesMayBeWrittenInWords() {
    assertThat(SmallIndex.of("theo 3 văn kiện").find("\"ba văn kiện\"")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hơn 9,3 tỷ USD",
        "gần 9,4 tỷ USD",
        "ngot 9,4 ty",
        "khoảng 9,4 tỷ",
        "xấp xỉ 9,38 tỷ USD",
        "9,38 tỷ USD",
        "9,381 tỷ"
      })
  void anAmountIsFoundByWhoKnowsItRoughly(String typed) {
    String stated = "kim ngạch đạt trên 9 tỷ 381 triệu USD, tăng 3,2%";
    SmallIndex archive = SmallIndex.of(stated, "kim ngạch đạt 9,2 tỷ USD", "đạt 93,8 tỷ USD");

    assertThat(archive.find(typed)).containsExactly(stated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hơn 9,4 tỷ", "gần 9,3 tỷ", "khoảng 9,3 tỷ", "9,39 tỷ", "9,3 tỷ", "9,4 tỷ"})
  void anAmountThatIsAnotherIsNotFound(String typed) {
    assertThat(SmallIndex.of("kim ngạch đạt trên 9 tỷ 381 triệu USD").find(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ngày 22 tháng ba",
        "ngay 22 thang ba",
        "Ngày 22 tháng Ba năm 2019",
        "ngày 22 tháng ba 2019",
        "22/3",
        "mùng 22 tháng 3"
      })
  void aMonthMayBeWrittenInWords(String typed) {
    String inDigits = "Ngày 22/3/2019 hai bên hội đàm";
    String inWords = "Ngày 22 tháng ba năm 2019 hai bên hội đàm";

    assertThat(
            SmallIndex.of(inDigits, inWords, "Ngày 22/4/2019", "22 tháng hai bên hội đàm")
                .find(typed))
        .containsExactlyInAnyOrder(inDigits, inWords);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22 tháng ba",
        "22 thang ba năm 2019",
        "2019/03/22",
        "2019.3.22",
        "hôm 22-3",
        "22.3",
        "22-3-2019"
      })
  void aQuestionMayLeaveTheDayUnsaid(String typed) {
    String stated = "Ngày 22/3/2019 hai bên hội đàm";

    assertThat(SmallIndex.of(stated, "Ngày 23/3/2019", "tăng 22,3 tỷ").find(typed))
        .containsExactly(stated);
  }

  @ParameterizedTest
  @CsvSource({
    "mười bảy tháng bảy, 17/7/2025",
    "muoi bay thang bay, 17/7/2025",
    "ngày mười bảy tháng 7 năm 2025, 17/7/2025",
    "ngày hai mươi hai tháng ba năm 2019, 22/3/2019",
    "hai mươi mốt tháng hai, 21/2/2025",
    "hăm mốt tháng hai, 21/2/2025",
    "ngày mồng năm tháng sáu, 5/6/2025",
    "ngày chín tháng tư, 9/4/2021",
    "ba mươi mốt tháng mười hai, 31/12/2023"
  })
  void aDayMayBeTypedInWords(String typed, String day) {
    String stated = "Hội đàm ngày " + day;

    assertThat(
            SmallIndex.of(stated, "Hội đàm ngày 7/7/2025", "mười bảy lần, tháng bảy").find(typed))
        .containsExactly(stated);
  }

  @Test
  void whatIsCountedOrMeasuredIsNoDate() {
    for (String typed :
        List.of(
            "6 tháng năm 2019",
            "3 tháng một lần",
            "sáu tháng một lần",
            "mười tháng ba nước",
            "3 tháng hai bên",
            "tăng 5.6%",
            "4.4 tỷ",
            "4.4 km")) {
      assertThat(TypedQuery.of(typed).facts())
          .as(typed)
          .noneMatch(fact -> fact.terms().getFirst().startsWith("d:"));
    }
  }

  @Test
  void aShareIsNoDay() {
    SmallIndex archive =
        SmallIndex.of("tăng 30% so với năm trước", "ngày 30/11", "30 phần trăm", "tăng 21,5%");

    assertThat(archive.find("30%"))
        .containsExactlyInAnyOrder("tăng 30% so với năm trước", "30 phần trăm");
    assertThat(archive.find("21,5 %")).containsExactly("tăng 21,5%");
  }

  @Test
  void anAmountMayBeWrittenOut() {
    SmallIndex archive =
        SmallIndex.of(
            "vay hai tỷ đồng", "hai nước vượt 171 tỷ", "2 tỷ đồng", "hai tỷ lệ", "hai ngân hàng");

    assertThat(archive.find("hai tỷ")).containsExactlyInAnyOrder("vay hai tỷ đồng", "2 tỷ đồng");
    assertThat(archive.find("2.000.000.000"))
        .containsExactlyInAnyOrder("vay hai tỷ đồng", "2 tỷ đồng");
    assertThat(archive.find("2.000")).isEmpty();
  }

  @Test
  void monthsThatAreCountedAreNoDate() {
    assertThat(SmallIndex.of("6 tháng năm 2019 xuất khẩu tăng").find("6/5")).isEmpty();
    assertThat(SmallIndex.of("từ ngày 6 tháng từng năm").find("6/4")).isEmpty();
    assertThat(SmallIndex.of("tháng năm 2019").find("5/2019")).isEmpty();
    assertThat(SmallIndex.of("tháng năm năm 2019").find("5/2019")).isNotEmpty();
  }

  @Test
  void aLongNumberMayBeTypedWithoutDots() {
    assertThat(SmallIndex.of("đạt 4,4 tỷ đồng", "đạt 4.400 đồng").find("4400000000"))
        .containsExactly("đạt 4,4 tỷ đồng");
  }

  @Test
  void aYearNarrowsToWhatIsOfItOrStatesIt() {
    String dated = "Kim ngạch năm 2019 qua cửa khẩu";
    SmallIndex of2021 = SmallIndex.ofYear("2021", LANG_SON, dated);

    assertThat(of2021.find("cửa khẩu 2021")).containsExactlyInAnyOrder(LANG_SON, dated);
    assertThat(of2021.find("cửa khẩu năm 2019")).containsExactly(dated);
    assertThat(of2021.find("cửa khẩu 2018")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"164/QĐ-TTg", "164 qd ttg", "164/QĐ", "số 164/QĐ-TTg", "quyết định 164/qd-ttg"})
  void aPapersNumberComesFirst(String typed) {
    String paper = "Thực hiện Quyết định số 164/QĐ-TTg của Thủ tướng";
    String other = "Quyết định của Thủ tướng về 164 km đường, Quyết định của TTg số 5/QĐ-TTg";

    assertThat(SmallIndex.of(other, paper).rank(typed)).startsWith(paper);
    assertThat(SmallIndex.of(other, paper).find(typed)).containsExactly(paper);
  }

  @ParameterizedTest
  @CsvSource({
    "4400 trieu, đạt 4.400 triệu USD",
    "9381 trieu usd, đạt 9.381 triệu USD",
    "2 nuoc, quan hệ 2 nước",
    "moc 1035 bien gioi, mốc 1035 trên biên giới",
    "hoi nghi 2 asean, hội nghị Asean lần thứ 2"
  })
  void aNumberBeforeAWordIsNoPapersNumber(String typed, String found) {
    assertThat(SmallIndex.of("hàng hóa thông quan", found).find(typed)).containsExactly(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"22-3", "22/3/2019", "22/3/19", "ngay 22 thang 3", "22.3.2019", "22-3-2019"})
  void aDateIsFoundHoweverItIsTyped(String typed) {
    String day = "Ngày 22/3 khai mạc hội nghị";

    assertThat(SmallIndex.ofYear("2019", "Sáng 23/3 bế mạc", day).find(typed)).containsExactly(day);
  }

  @Test
  void aDateIsNotThatOfAnotherYear() {
    assertThat(SmallIndex.ofYear("2018", "ký ngày 22/03/2019", "ngày 22/3").find("22/3/2018"))
        .containsExactly("ngày 22/3");
  }

  @Test
  void aNumberBeforeAnAbbreviationThatIsNoPaperCountsWhatItStandsFor() {
    assertThat(SmallIndex.of("gồm 4 thành phố", "bốn tỉnh").find("4 TP"))
        .containsExactly("gồm 4 thành phố");
  }

  @Test
  void aboutTheSameAmountIsNearlyRight() {
    String stated = "đạt 9 tỷ 381 triệu USD";

    assertThat(SmallIndex.of(stated, "đạt 12 tỷ USD").nearest("9 tỷ USD")).containsExactly(stated);
  }

  @ParameterizedTest
  @CsvSource({
    "lần thứ X, lần thứ 10",
    "lần thứ 10, lần thứ X",
    "lần thứ mười, lần thứ X",
    "lần thứ V, lần thứ 5",
    "đại hội lần 13, đại hội lần thứ XIII"
  })
  void romanNumbersAreNumbers(String typed, String written) {
    assertThat(SmallIndex.of(written, "lần thứ hai, tròn mười năm").find(typed))
        .containsExactly(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.400.000.000 USD", "4,4 ty USD", "4.400 trieu USD"})
  void theCurrencyOfAnAmountStandsBesideItHoweverItIsWritten(String typed) {
    String amount = "Kim ngạch đạt 4,4 tỷ USD";

    assertThat(SmallIndex.of(amount, "USD và 4,4").find(typed)).containsExactly(amount);
  }

  @Test
  void aNumberInADateIsNoNumberOfSomething() {
    SmallIndex archive =
        SmallIndex.of(
            "Hai bên họp ngày 31/12/2023", "2 bên họp", "họp 31/02/2019", "quý II năm nay");

    assertThat(archive.find("hai bên"))
        .containsExactlyInAnyOrder("Hai bên họp ngày 31/12/2023", "2 bên họp");
    assertThat(archive.find("quý 2")).containsExactly("quý II năm nay");
    assertThat(SmallIndex.of("Ngày 31/12/2023 hai bên gặp", "22/03/2019").find("ngày 31/2/2019"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hội đàm 2019-2021",
        "hội đàm 2019 – 2021",
        "hội đàm từ 2019 đến 2021",
        "hội đàm từ năm 2019 đến năm 2021",
        "hoi dam tu 2019 den 2021"
      })
  void yearsFromOneToAnotherAreAllOfThem(String typed) {
    SmallIndex archive =
        SmallIndex.of("hội đàm năm 2019", "hội đàm năm 2020", "hội đàm 2021", "hội đàm năm 2022");

    assertThat(archive.find(typed))
        .containsExactlyInAnyOrder("hội đàm năm 2019", "hội đàm năm 2020", "hội đàm 2021");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hội đàm 2019 2021", "hội đàm năm 2019, năm 2021", "hội đàm 2021-2019"})
  void yearsBesideEachOtherAreEachAskedFor(String typed) {
    assertThat(SmallIndex.of("hội đàm năm 2019", "hội đàm năm 2020").find(typed)).isEmpty();
  }
}
