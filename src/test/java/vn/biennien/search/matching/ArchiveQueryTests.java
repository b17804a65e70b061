package vn.biennien.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.language.Keystrokes;
import vn.biennien.search.query.TermCounts;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.search.query.TypedWord;
import vn.biennien.search.query.WordBonds;

class ArchiveQueryTests {

  private static final String LANG_SON = "Đoàn tỉnh Lạng Sơn đi khảo sát cửa khẩu Hữu Nghị";
  private static final String MARKET = "Chợ biên giới mở lại, hàng của dân khấu trừ thuế";
  private static final String CAO_BANG = "Tỉnh Cao Bằng đề xuất mở cửa khẩu thông minh";
  private final SmallIndex archive = SmallIndex.of(LANG_SON, MARKET, CAO_BANG);

  @Test
  void ranksTheSameMarksBeforeOthers() {
    assertThat(SmallIndex.of("hàng của khâu", "mở cửa khẩu").rank("cửa khẩu"))
        .containsExactly("mở cửa khẩu", "hàng của khâu");
  }

  @Test
  void strictWantsEveryConcept() {
    assertThat(archive.find("cửa khẩu Lạng Sơn")).containsExactly(LANG_SON);
    assertThat(archive.find("cửa khẩu Lào Cai")).isEmpty();
    assertThat(archive.nearest("cửa khẩu thông minh Lào Cai")).containsExactly(CAO_BANG);
  }

  @Test
  void syllablesWithoutMarksNeedTheirNeighbours() {
    assertThat(archive.find("cua khau")).containsExactlyInAnyOrder(LANG_SON, CAO_BANG);
  }

  @Test
  void functionWordsAreNotMissed() {
    assertThat(archive.find("cửa khẩu của Lạng Sơn là gì?")).containsExactly(LANG_SON);
  }

  @Test
  void aQuotedPhraseStandsTogether() {
    assertThat(archive.find("\"mở cửa khẩu\"")).containsExactly(CAO_BANG);
    assertThat(archive.find("\"khẩu cửa\"")).isEmpty();
    assertThat(archive.find("“mo cua khau”")).containsExactly(CAO_BANG);
  }

  @Test
  void numbersInQuotesMayBeWrittenInWords() {
    assertThat(SmallIndex.of("theo 3 văn kiện").find("\"ba văn kiện\"")).hasSize(1);
  }

  @Test
  void aStarStandsForTheRestOfAWord() {
    assertThat(archive.find("thôn*")).containsExactly(CAO_BANG);
    assertThat(archive.find("kha*")).containsExactlyInAnyOrder(LANG_SON, CAO_BANG, MARKET);
  }

  @Test
  void namesChineseCharactersAsPairs() {
    assertThat(archive.find("谅山")).containsExactly(LANG_SON);
    assertThat(archive.find("山谅")).isEmpty();
  }

  @Test
  void anythingMayBeTyped() {
    for (String typed :
        new String[] {
          "", " ", "\"", "\"\"", "***", "AND OR NOT", "a\\b:c^2~", "!@#$%", "😀", "(("
        }) {
      assertThat(archive.find(typed)).as(typed).isEmpty();
      assertThat(archive.rank(typed)).as(typed).isEmpty();
      assertThat(archive.nearest(typed)).as(typed).isEmpty();
      assertThat(archive.suggest(typed)).as(typed).isNull();
    }
  }

  @Test
  void longTextsAreCut() {
    assertThat(archive.rank("cửa khẩu ".repeat(5_000))).isNotEmpty();
  }

  @Test
  void suggestsWhatTheArchiveSpells() {
    assertThat(archive.suggest("Lạng Sơm")).isEqualTo("Lạng Sơn");
    assertThat(archive.suggest("lang som")).isEqualTo("lang son");
    assertThat(archive.suggest("cửa khẫu")).isEqualTo("cửa khẩu");
    assertThat(archive.suggest("tỉnh Lạng Sơn")).isNull();
    assertThat(archive.suggest("bến phà")).isNull();
  }

  @Test
  void aPairThatIsKnownWithOtherMarksOnlyMayBeASlipForAnother() {
    SmallIndex known = SmallIndex.of("các bộ phận luôn sẵn sàng", "phân luồng giao thông");

    assertThat(known.suggest("phân luồn")).isEqualTo("phân luồng");
    assertThat(known.suggest("phan luon")).isNull();
  }

  @Test
  void keysOfAKeyboardThatIsOffAreRead() {
    assertThat(Keystrokes.decode("cuwar khaaur")).isEqualTo("cửa khẩu");
    assertThat(Keystrokes.decode("ddoongf ddawng")).isEqualTo("đồng đăng");
    assertThat(Keystrokes.decode("la5ng so7n")).isEqualTo("lạng sơn");
    assertThat(Keystrokes.decode("Quangr Taay")).isEqualTo("Quảng Tây");
    assertThat(Keystrokes.decode("LANGJ SOWN")).isEqualTo("LẠNG SƠN");
    assertThat(Keystrokes.decode("Kys keets")).isEqualTo("Ký kết");
    assertThat(Keystrokes.decode("lang son")).isNull();
    assertThat(Keystrokes.decode("Nanning 2020")).isNull();
  }

  @Test
  void aMinusBeforeAWordExcludesIt() {
    assertThat(archive.find("cửa khẩu -thông")).containsExactly(LANG_SON);
    assertThat(archive.find("cua khau -\"thong minh\"")).containsExactly(LANG_SON);
    assertThat(archive.find("cửa khẩu -Cao Bằng")).containsExactly(LANG_SON);
  }

  @Test
  void aPersonIsFoundHoweverHeIsAddressed() {
    String person = "Bí thư Khu ủy Trần Cương";

    for (String typed : List.of("ông Trần Cương", "đồng chí Trần Cương", "ong Tran Cuong")) {
      assertThat(SmallIndex.of(person).find(typed)).as(typed).containsExactly(person);
    }
    assertThat(SmallIndex.of(person).find("bà con Trần Cương")).isEmpty();
  }

  @Test
  void whoTypesVietnameseReadsThatFirst() {
    String vietnamese = "Hai bên thống nhất tổ chức hội đàm ở cấp tỉnh trong quý sau";
    String chinese = "双方会谈纪要";

    assertThat(SmallIndex.of(chinese, vietnamese, "hội đàm", "hội đàm lần hai").rank("hội đàm"))
        .endsWith(vietnamese, chinese);
    assertThat(SmallIndex.of(vietnamese, chinese).rank("会谈")).startsWith(chinese);
  }

  @Test
  void whatWasTypedInARowComesFirstThoughAQuestionIsMadeOfIt() {
    String apart = "Cao Bằng mời Bí thư Tỉnh ủy các tỉnh";
    String inARow = "dự họp có Bí thư Tỉnh ủy Cao Bằng Trần Hồng Minh";
    SmallIndex archive =
        SmallIndex.of(
            apart,
            inARow,
            "hai bên hội đàm",
            "Bí thư Khu ủy",
            "Cao Bằng nhập khẩu gỗ",
            "tỉnh Lạng Sơn",
            "thư mời",
            "Tỉnh ủy Lạng Sơn");

    assertThat(archive.rank("Bí thư Tỉnh ủy Cao Bằng là ai?")).startsWith(inARow);
  }

  @Test
  void whatSaysNearlyTheSameIsOnlyNearlyRight() {
    String same = "gặp mặt thanh niên hai nước";
    String nearly = "giao lưu giữa thế hệ trẻ hai nước";
    SmallIndex archive = SmallIndex.of(nearly, same, "hai nước hội đàm", "cửa khẩu Tà Lùng");

    assertThat(archive.find("thanh niên hai nước")).containsExactly(same);
    assertThat(archive.rank("thanh niên hai nước")).startsWith(same, nearly);
    assertThat(archive.nearest("thanh niên ký kết")).containsExactlyInAnyOrder(same, nearly);
    assertThat(archive.find("\"thanh niên\" hai nước")).containsExactly(same);
  }

  @Test
  void anAbbreviationIsNotCorrected() {
    SmallIndex archive = SmallIndex.of("NỐI cửa khẩu với đường bộ", "nối cửa khẩu");

    assertThat(archive.suggest("NOT cửa khẩu")).isNull();
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
  void excludingADateExcludesAllOfItHoweverItIsWritten() {
    SmallIndex archive =
        SmallIndex.of(
            "Lạng Sơn ngày 22/3/2019",
            "Lạng Sơn, 22 tháng 3 năm 2019",
            "Lạng Sơn năm 2020",
            "Lạng Sơn 9/4");

    assertThat(archive.find("Lạng Sơn -22/3/2019"))
        .containsExactlyInAnyOrder("Lạng Sơn năm 2020", "Lạng Sơn 9/4");
    assertThat(archive.find("Lạng Sơn -9/4 -2020")).hasSize(2);
    assertThat(SmallIndex.of("广西 合作", "广东 合作").find("合作 -广西")).containsExactly("广东 合作");
  }

  @Test
  void aChineseNameIsNotFoundByItsCharactersApart() {
    String apart = "上海 国防";

    assertThat(SmallIndex.of(apart).find("海防")).isEmpty();
    assertThat(SmallIndex.of(apart).nearest("海防")).isEmpty();
    assertThat(SmallIndex.of(apart, "海防市").find("海防")).containsExactly("海防市");
  }

  @Test
  void whatIsEnumeratedInAnotherOrderIsThereAsWell() {
    String text = "hợp tác gia công gạo, sắn, sản phẩm sữa, hoa quả";

    assertThat(SmallIndex.of(text).find("sắn gạo")).containsExactly(text);
    assertThat(SmallIndex.of(text).find("hoa quả sắn gạo sữa")).containsExactly(text);
    assertThat(SmallIndex.of("Trung Quốc mở văn phòng").find("quốc phòng")).isEmpty();
  }

  @Test
  void aSlipIsNotPutRightIntoAWordOfGrammar() {
    SmallIndex archive =
        SmallIndex.of("liên lạc để trao đổi", "liên lạc để bàn", "liên lạc để họp");

    assertThat(archive.suggest("lạc đà")).isNull();
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
  void otherDashesExcludeNothing() {
    assertThat(archive.find("Lạng Sơn - Hữu Nghị")).containsExactly(LANG_SON);
    assertThat(archive.find("Lạng Sơn–Hữu Nghị")).containsExactly(LANG_SON);
    assertThat(archive.find("-Lạng Sơn")).containsExactly(LANG_SON);
    assertThat(TypedQuery.of("22 -3").excluded()).isEmpty();
  }

  @Test
  void aMinusReachesAsFarAsTheWordAndNotIntoAName() {
    WordBonds bonds =
        new WordBonds() {
          @Override
          public boolean oneWord(TypedWord left, TypedWord right) {
            return left.raw().equals("lao") && right.raw().equals("động");
          }

          @Override
          public boolean oneName(List<TypedWord> before, List<TypedWord> after) {
            return before.getLast().raw().equals("Lùng") && after.getFirst().raw().equals("Thủy");
          }
        };

    assertThat(excluded("biên giới -lao động mùa vụ", bonds)).containsExactly("lao động");
    assertThat(excluded("Tà Lùng -Thủy Khẩu", bonds)).isEmpty();
  }

  @Test
  void inTheNameOfAGateAMinusIsADash() throws IOException {
    WordBonds bonds =
        WordBonds.of(
            new TermCounts(new MultiReader(), new MatchAllDocsQuery()),
            List.of(
                new WordBonds.Pair("Tà Lùng", "Thủy Khẩu"),
                new WordBonds.Pair("Móng Cái", "Đông Hưng")));

    assertThat(excluded("cửa khẩu Tà Lùng -Thủy Khẩu", bonds)).isEmpty();
    assertThat(excluded("dong hung -mong cai mo lai", bonds)).isEmpty();
    assertThat(excluded("cửa khẩu -Móng Cái", bonds)).containsExactly("Móng Cái");
    assertThat(excluded("Tà Lùng -Móng Cái", bonds)).containsExactly("Móng Cái");
  }

  private static List<String> excluded(String typed, WordBonds bonds) {
    return TypedQuery.of(typed, bonds).excluded().stream()
        .map(words -> String.join(" ", words.stream().map(TypedWord::raw).toList()))
        .toList();
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

  @ParameterizedTest
  @CsvSource({
    "CKQT, mở cửa khẩu quốc tế", "cksp, lên cửa khẩu song phương", "bdbp, Bộ đội Biên phòng tỉnh",
    "xnc, quản lý xuất nhập cảnh", "KKTCK, khu kinh tế cửa khẩu", "tw, Ban Chấp hành Trung ương"
  })
  void shorthandOfOfficesIsRead(String typed, String found) {
    assertThat(SmallIndex.of("hàng hóa thông quan", found).find(typed)).containsExactly(found);
  }

  @ParameterizedTest
  @CsvSource({
    "truwowngf, trường",
    "trawcs, trắc",
    "cuawr khaaur, cửa khẩu",
    "cua73 khau63, cửa khẩu",
    "d9uong27, đường",
    "dduwowngf daay nongs, đường dây nóng",
    "Quangr Taay, Quảng Tây",
    "toor chuwcs, tổ chức",
    "nghieen cuwus, nghiên cứu",
    "thoong minh, thông minh"
  })
  void keysMayStandAtTheEndOfAWord(String typed, String meant) {
    assertThat(Keystrokes.decode(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "Móng Cái, cầu ở TP.Móng Cái", "Hai bên, ở Cao Bằng.Hai bên ký", "cửa, title:cửa",
    "title:cửa, một title cửa", "ông Minh, Thành phần:ông Minh", "biên bản, ký biên_bản"
  })
  void wordsBetweenWhichASpaceWasForgottenAreTwo(String typed, String found) {
    assertThat(SmallIndex.of("hàng hóa", found).find(typed)).containsExactly(found);
  }

  @Test
  void lettersOfFullWidthAndLookAlikesAreRead() {
    assertThat(archive.find("Ｌạｎｇ Ｓơｎ")).containsExactly(LANG_SON);
    assertThat(archive.find("Саo Bằng")).containsExactly(CAO_BANG);
  }

  @ParameterizedTest
  @CsvSource({
    "quốc phòng, Trung Quốc và Văn phòng Chính phủ",
    "công nghiệp, công bố tiêu chuẩn trong nông nghiệp",
    "an ninh quốc phòng, giữ an ninh ở Trung Quốc và Văn phòng Chính phủ",
    "cầu truyền hình, cầu mới nhằm truyền đạt tình hình"
  })
  void theSyllablesOfAWordAreNoWordApart(String typed, String passage) {
    assertThat(SmallIndex.of(passage).find(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "thuế gạo, thuế của gạo",
    "mở lại đường bay, đường bay được mở lại",
    "ký thỏa thuận hợp tác, hai bên thỏa thuận về hợp tác và ký",
    "nâng cấp quản lý, việc quản lý và nâng cấp"
  })
  void wordsMayStandInAnotherOrder(String typed, String passage) {
    assertThat(SmallIndex.of(passage).find(typed)).containsExactly(passage);
  }

  @ParameterizedTest
  @CsvSource({
    "cửa kh*, mở cửa khẩu",
    "cua kh*, mở cửa khẩu",
    "Liễu Ch*, lễ ở Liễu Châu",
    "Hữu Ng*, ở Hữu Nghị"
  })
  void theRestOfTheLastWordMayBeLeftOut(String typed, String passage) {
    assertThat(SmallIndex.of(passage, "kế hoạch về cửa sông").find(typed)).containsExactly(passage);
  }

  @Test
  void aDateIsNotThatOfAnotherYear() {
    assertThat(SmallIndex.ofYear("2018", "ký ngày 22/03/2019", "ngày 22/3").find("22/3/2018"))
        .containsExactly("ngày 22/3");
  }

  @ParameterizedTest
  @CsvSource({
    "nán níng, nan nịnh",
    "heng mo, thưởng mới heng",
    "cb nhập khẩu, Cao Bằng nhập khẩu",
    "LS nhập khẩu, Lạng Sơn nhập khẩu",
    "tu Lạng Sơn, Tỉnh ủy Lạng Sơn",
    "TU Lạng Sơn, điện tử Lạng Sơn",
    "AI, cửa khẩu Ái Điểm",
    "Sở CT, Chủ tịch tỉnh tới cơ sở sản xuất",
    "友谊市, hợp tác hữu nghị"
  })
  void anotherWordIsNotTakenForAName(String typed, String passage) {
    assertThat(SmallIndex.of(passage).find(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AI, ứng dụng trí tuệ nhân tạo",
    "AI, ứng dụng AI ở vùng biên",
    "Sở NV, Giám đốc Sở Nội vụ",
    "Sở NV, Giám đốc Sở Ngoại vụ",
    "UBND LS, Ủy ban nhân dân tỉnh Lạng Sơn",
    "BTV tỉnh ủy, 'Ủy viên Ban Thường vụ, Thường trực Tỉnh ủy'",
    "BTVTU, 'Ủy viên Ban Thường vụ, Thường trực Tỉnh ủy'",
    "BQLKKTCK, Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng",
    "Guǎngxī, tỉnh Quảng Tây",
    "广西自治区, tỉnh Quảng Tây",
    "南宁市, thành phố Nam Ninh",
    "南宁市, 在南宁举行",
    "kunming, Côn Minh",
    "DIEN TU LANG SON, điện tử Lạng Sơn"
  })
  void aNameIsTakenForAllItsForms(String typed, String passage) {
    assertThat(SmallIndex.of("hàng hóa thông quan", passage).find(typed)).containsExactly(passage);
  }

  @Test
  void everyPartOfASymbolThatWasTypedMustBeThere() {
    String paper = "Thực hiện Quyết định số 164/QĐ-TTg của Thủ tướng";

    for (String typed : List.of("164/NQ-TTg", "63/TTg", "NQ164/TTg", "164 ubnd")) {
      assertThat(SmallIndex.of(paper).find(typed)).as(typed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5km", "một 5m đường", "QL4A 9đ", "7ha", "bán kính 1km2"})
  void everyWordOfAQueryIsWhereItWasTyped(String typed) {
    assertThat(TypedQuery.of(typed).words())
        .allSatisfy(word ->
            assertThat(word.raw())
                .isNotEmpty()
                .isEqualTo(typed.substring(word.start(), word.end()))
                .isEqualToIgnoringCase(word.canonical()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "164/TTg",
        "164 ttg",
        "164ttg",
        "164qđ-ttg",
        "QĐ164/TTg",
        "QĐ số 164/TTg",
        "qd so 164 ttg",
        "164 TTg QĐ",
        "QĐ-TTg 164"
      })
  void aPapersNumberIsFoundWithAPartOfItsSymbolInAnyOrder(String typed) {
    String paper = "Thực hiện Quyết định số 164/QĐ-TTg của Thủ tướng";
    String other = "Quyết định của TTg, 164 km đường, NQ số 5/QĐ-TTg và 164/NQ-CP";

    assertThat(SmallIndex.of(other, paper).find(typed)).containsExactly(paper);
    assertThat(SmallIndex.of(other, paper).rank(typed)).startsWith(paper);
  }

  @Test
  void aPapersYearBelongsToItsSymbol() {
    String paper = "Biên bản 01/2024/BBHĐ-MH";

    assertThat(SmallIndex.of(paper, "Biên bản 01/2023/BBHĐ-MH").find("01/2024 MH"))
        .containsExactly(paper);
  }

  @Test
  void aNumberBeforeAnAbbreviationThatIsNoPaperCountsWhatItStandsFor() {
    assertThat(SmallIndex.of("gồm 4 thành phố", "bốn tỉnh").find("4 TP"))
        .containsExactly("gồm 4 thành phố");
  }

  @Test
  void whatIsAskedBesideWordsThatStandNowhereIsNearlyFound() {
    SmallIndex archive = SmallIndex.of("mở cửa khẩu", "họp báo");

    assertThat(archive.nearest("cửa khẩu OR xyz")).containsExactly("mở cửa khẩu");
    assertThat(archive.nearest("abc xyz")).isEmpty();
  }

  @Test
  void aboutTheSameAmountIsNearlyRight() {
    String stated = "đạt 9 tỷ 381 triệu USD";

    assertThat(SmallIndex.of(stated, "đạt 12 tỷ USD").nearest("9 tỷ USD")).containsExactly(stated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lao động và buôn lậu",
        "lao động, buôn lậu",
        "lao động hoặc buôn lậu",
        "lao dong va buon lau",
        "buôn lậu; lao động"
      })
  void ofWhatWasListedOneThingIsNearlyRight(String typed) {
    String both = "quản lý lao động, chống buôn lậu ở cửa khẩu song phương";
    SmallIndex archive =
        SmallIndex.of(both, "quản lý lao động", "chống buôn lậu", "buôn bán, lao xao");

    assertThat(archive.find(typed)).containsExactly(both);
    assertThat(archive.most(typed))
        .containsExactlyInAnyOrder(both, "quản lý lao động", "chống buôn lậu");
  }

  @Test
  void whatWasNotListedIsOneQuestion() {
    assertThat(SmallIndex.of("quản lý lao động", "chống buôn lậu").most("lao động buôn lậu"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hội nghị lần thứ mười sáu",
        "hội nghị lần thứ 16",
        "hội nghị lần thứ XVI",
        "hoi nghi lan thu muoi sau",
        "hội nghị lần thứ xvi"
      })
  void anOrdinalIsOneHoweverItIsWritten(String typed) {
    String sixteenth = "Hội nghị lần thứ 16 tại Hạ Long";
    SmallIndex archive =
        SmallIndex.of(
            "Hội nghị lần thứ 4, ngày 12/06/2024, mười nội dung",
            sixteenth,
            "Hội nghị lần thứ 12 ngày 16/2");

    assertThat(archive.find(typed)).containsExactly(sixteenth);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hội nghị lần 15",
        "hội nghị lần XV",
        "hội nghị XV",
        "hội nghị lần mười lăm",
        "hoi nghi lan 15",
        "UBCTLH lan 15",
        "UBCTLH lần XV"
      })
  void anOrdinalNeedsNoOrdinalWordBeforeIt(String typed) {
    String fifteenth = "Hội nghị lần thứ 15 Ủy ban công tác liên hợp";
    SmallIndex archive =
        SmallIndex.of(
            fifteenth, "Hội nghị lần thứ 5 Ủy ban công tác liên hợp, 15 nội dung, mười lăm phút");

    assertThat(archive.find(typed)).containsExactly(fifteenth);
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
  void aNumberBeforeANounIsNoOrdinal() {
    SmallIndex archive =
        SmallIndex.of("hội nghị lần thứ 12 giữa các tỉnh", "12 tỉnh", "mười hai tỉnh");

    assertThat(archive.find("12 tỉnh")).containsExactlyInAnyOrder("12 tỉnh", "mười hai tỉnh");
    assertThat(archive.find("mười hai tỉnh")).containsExactlyInAnyOrder("12 tỉnh", "mười hai tỉnh");
  }

  @Test
  void whereMarksCountNoMoreIsFoundThanWhereTheyDoNot() {
    SmallIndex archive = SmallIndex.of("hàng của cửa khẩu", "thanh tra đoàn viên thanh niên");

    assertThat(archive.findWithMarks("niên đoàn thanh")).isEqualTo(archive.find("niên đoàn thanh"));
    assertThat(archive.findWithMarks("của khẩu")).isEqualTo(archive.find("của khẩu"));
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
