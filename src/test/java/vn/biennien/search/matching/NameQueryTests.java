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
import vn.biennien.language.TypedWord;
import vn.biennien.search.query.Rules;
import vn.biennien.search.query.TermCounts;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.search.query.WordBonds;

/** How names, slips, keys, shorthand and what is excluded are read. */
class NameQueryTests {

  private static final String LANG_SON = "Đoàn tỉnh Lạng Sơn đi khảo sát cửa khẩu Hữu Nghị";
  private static final String MARKET = "Chợ biên giới mở lại, hàng của dân khấu trừ thuế";
  private static final String CAO_BANG = "Tỉnh Cao Bằng đề xuất mở cửa khẩu thông minh";
  private final SmallIndex archive = SmallIndex.of(LANG_SON, MARKET, CAO_BANG);

  @Test
  void aQuotedPhraseStandsTogether() {
    assertThat(archive.find("\"mở cửa khẩu\"")).containsExactly(CAO_BANG);
    assertThat(archive.find("\"khẩu cửa\"")).isEmpty();
    assertThat(archive.find("“mo cua khau”")).containsExactly(CAO_BANG);
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
  void anAbbreviationIsNotCorrected() {
    SmallIndex archive = SmallIndex.of("NỐI cửa khẩu với đường bộ", "nối cửa khẩu");

    assertThat(archive.suggest("NOT cửa khẩu")).isNull();
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

  private static List<String> excluded(String typed, WordBonds bonds) {
    return TypedQuery.of(typed, bonds, Rules.ALL).excluded().stream()
        .map(words -> String.join(" ", words.stream().map(TypedWord::raw).toList()))
        .toList();
  }
}
