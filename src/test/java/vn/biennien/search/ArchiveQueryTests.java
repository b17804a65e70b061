package vn.biennien.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
  void keysOfAKeyboardThatIsOffAreRead() {
    assertThat(Keystrokes.decode("cuwar khaaur")).isEqualTo("cửa khẩu");
    assertThat(Keystrokes.decode("ddoongf ddawng")).isEqualTo("đồng đăng");
    assertThat(Keystrokes.decode("la5ng so7n")).isEqualTo("lạng sơn");
    assertThat(Keystrokes.decode("lang son")).isNull();
    assertThat(Keystrokes.decode("Nanning 2020")).isNull();
  }
}
