package vn.biennien.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.search.query.TypedQuery;

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
    "cửa kh*, mở cửa khẩu",
    "cua kh*, mở cửa khẩu",
    "Liễu Ch*, lễ ở Liễu Châu",
    "Hữu Ng*, ở Hữu Nghị"
  })
  void theRestOfTheLastWordMayBeLeftOut(String typed, String passage) {
    assertThat(SmallIndex.of(passage, "kế hoạch về cửa sông").find(typed)).containsExactly(passage);
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

  @Test
  void aPapersYearBelongsToItsSymbol() {
    String paper = "Biên bản 01/2024/BBHĐ-MH";

    assertThat(SmallIndex.of(paper, "Biên bản 01/2023/BBHĐ-MH").find("01/2024 MH"))
        .containsExactly(paper);
  }

  @Test
  void whatIsAskedBesideWordsThatStandNowhereIsNearlyFound() {
    SmallIndex archive = SmallIndex.of("mở cửa khẩu", "họp báo");

    assertThat(archive.nearest("cửa khẩu OR xyz")).containsExactly("mở cửa khẩu");
    assertThat(archive.nearest("abc xyz")).isEmpty();
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
}
