package vn.biennien.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlighterTests {

  @Test
  void marksWordsWithTheMarksThatWereTyped() {
    assertThat(mark("cửa", "của tỉnh có ba cửa")).isEqualTo("của tỉnh có ba <mark>cửa</mark>");
  }

  @Test
  void marksAllMarksWhereNoneWereTyped() {
    assertThat(mark("cua", "của tỉnh có ba cửa"))
        .isEqualTo("<mark>của</mark> tỉnh có ba <mark>cửa</mark>");
  }

  @Test
  void marksNeighboursTogether() {
    assertThat(mark("cua khau ta lung", "mở cửa khẩu Tà Lùng - Thủy Khẩu"))
        .isEqualTo("mở <mark>cửa khẩu Tà Lùng</mark> - Thủy Khẩu");
    assertThat(mark("phòng chống buôn lậu", "phòng, chống buôn lậu"))
        .isEqualTo("<mark>phòng, chống buôn lậu</mark>");
  }

  @Test
  void marksANumberInFiguresOnlyBesideWhatWasTypedBesideIt() {
    assertThat(mark("hai bên", "ngày 21/02/2025 các phía cử 02 đầu mối, 2 bên họp"))
        .isEqualTo("ngày 21/02/2025 các phía cử 02 đầu mối, <mark>2 bên</mark> họp");
  }

  @Test
  void leavesStrayPartsOfNamesAlone() {
    assertThat(mark("biên bản", "ký biên bản ở thôn bản"))
        .isEqualTo("ký <mark>biên bản</mark> ở thôn bản");
  }

  @Test
  void marksAnOrdinalWithTheWordsBeforeIt() {
    assertThat(mark("UBCTLH lan 16", "Hội nghị lần thứ 16, ngày 16/2, 16 nội dung"))
        .isEqualTo("Hội nghị <mark>lần thứ 16</mark>, ngày 16/2, 16 nội dung");
    assertThat(mark("nghị định 19", "Nghị định số 19 và 19 điều"))
        .isEqualTo("<mark>Nghị định số 19</mark> và 19 điều");
    assertThat(mark("16 tỉnh", "lần thứ 16")).isEqualTo("lần thứ 16");
  }

  @Test
  void marksAQuotedPhraseOnlyAsAPhrase() {
    assertThat(mark("\"đường dây nóng\"", "lập đường dây nóng trên đường bộ"))
        .isEqualTo("lập <mark>đường dây nóng</mark> trên đường bộ");
  }

  @Test
  void marksOtherNamesOfWhatWasTyped() {
    assertThat(mark("ủy ban nhân dân", "UBND tỉnh họp")).isEqualTo("<mark>UBND</mark> tỉnh họp");
    assertThat(mark("Chongzuo", "thành phố Sùng Tả")).isEqualTo("thành phố <mark>Sùng Tả</mark>");
  }

  @Test
  void marksAnAbbreviationThatIsAlsoASyllableOnlyInUpperCase() {
    for (String typed : List.of("Trung ương", "TƯ", "TW", "trung uong")) {
      assertThat(mark(typed, "Văn phòng TƯ đầu tư"))
          .as(typed)
          .isEqualTo("Văn phòng <mark>TƯ</mark> đầu tư");
    }
  }

  @Test
  void marksTheSameDateAndAmount() {
    assertThat(mark("5/9/2023", "Sáng ngày 5/9 khai mạc"))
        .isEqualTo("Sáng <mark>ngày 5/9</mark> khai mạc");
    assertThat(mark("1,25 tỷ USD", "đạt 1 tỷ 250 triệu USD."))
        .isEqualTo("đạt <mark>1 tỷ 250 triệu USD</mark>.");
  }

  @Test
  void marksADollarWithItsAmountAndNotWhoPays() {
    assertThat(mark("4,4 tỉ USD", "đạt 4,4 tỷ đô trong năm"))
        .isEqualTo("đạt <mark>4,4 tỷ đô</mark> trong năm");
    assertThat(mark("4,4 tỉ USD", "4,4 tỷ do hai bên góp"))
        .isEqualTo("<mark>4,4 tỷ</mark> do hai bên góp");
  }

  @Test
  void marksWhatIsGluedTogetherWholly() {
    assertThat(mark("5 km", "dài 5km, rộng 12km")).isEqualTo("dài <mark>5km</mark>, rộng 12km");
    assertThat(mark("400ha", "trồng 400 ha quế")).isEqualTo("trồng <mark>400 ha</mark> quế");
    assertThat(mark("Covid-19", "dịch Covid19")).isEqualTo("dịch <mark>Covid19</mark>");
  }

  @Test
  void marksADateAndNotItsNumbers() {
    assertThat(mark("ngày 28 tháng 2 năm 2024", "Hai bên họp 2 vòng năm 2024, ký ngày 28/2/2024"))
        .isEqualTo("Hai bên họp 2 vòng năm 2024, ký <mark>ngày 28/2/2024</mark>");
  }

  @Test
  void marksTheWordBesideAnotherName() {
    assertThat(mark("2 nuoc", "của hai nước, nước ngoài"))
        .isEqualTo("của <mark>hai nước</mark>, nước ngoài");
  }

  @Test
  void marksThePartsOfWhatIsOnlyNearlyRight() {
    assertThat(near("lang som", "sớm xây dựng")).isEqualTo("<mark>sớm</mark> xây dựng");
  }

  @Test
  void marksASyllableAloneOnlyWhereItStandsBesideItsNeighbourInNoParagraph() {
    assertThat(
            document("biên bản ghi nhớ", "vùng biên và bản làng", "ký biên bản ghi nhớ", "ghi lại"))
        .containsExactly("vùng biên và bản làng", "ký <mark>biên bản ghi nhớ</mark>", "ghi lại");
    assertThat(document("cửa khẩu \"quốc gia\"", "Trung Quốc", "cửa khẩu quốc gia"))
        .containsExactly("Trung Quốc", "<mark>cửa khẩu</mark> <mark>quốc gia</mark>");
    assertThat(document("xoài Campuchia", "trái xoài", "sang Campuchia"))
        .containsExactly("trái <mark>xoài</mark>", "sang <mark>Campuchia</mark>");
  }

  @Test
  void marksSyllablesOfANameThatStandApartOnlyWhereNothingElseIsMarked() {
    assertThat(mark("hợp tác buôn lậu", "công tác liên hợp về buôn lậu"))
        .isEqualTo("công tác liên hợp về <mark>buôn lậu</mark>");
    assertThat(mark("\"cửa khẩu quốc gia\"", "cửa khẩu của Trung Quốc"))
        .isEqualTo("<mark>cửa khẩu</mark> của Trung Quốc");
    assertThat(near("hợp tác", "công tác liên hợp"))
        .isEqualTo("công <mark>tác</mark> liên <mark>hợp</mark>");
  }

  @Test
  void marksSyllablesOfAWordThatStandApartInWhatIsNearlyRightOnlyWhereNothingElseIs() {
    assertThat(near("chuyển đổi buôn lậu", "chuyển hàng buôn lậu, thay đổi"))
        .isEqualTo("chuyển hàng <mark>buôn lậu</mark>, thay đổi");
    assertThat(mark("giá điện Lào", "điện từ Lào có giá"))
        .isEqualTo("<mark>điện</mark> từ <mark>Lào</mark> có <mark>giá</mark>");
    assertThat(near("buôn lậu xoài", "buôn lậu, có cả xoài"))
        .isEqualTo("<mark>buôn lậu</mark>, có cả <mark>xoài</mark>");
    assertThat(near("chuyển đổi", "chuyển hàng")).isEqualTo("<mark>chuyển</mark> hàng");
  }

  @Test
  void aFormOfAddressIsNotMarkedByHalf() {
    assertThat(mark("đồng chí Lưu Ninh", "có đồng chí Lưu Ninh, Bí thư"))
        .isEqualTo("có đồng chí <mark>Lưu Ninh</mark>, Bí thư");
    assertThat(mark("đ/c Trần Hồng Minh", "các đồng chí: Trần Hồng Minh"))
        .isEqualTo("các đồng chí: <mark>Trần Hồng Minh</mark>");
    assertThat(mark("hội đàm với Quảng Tây", "hội đàm với Quảng Tây"))
        .isEqualTo("<mark>hội đàm với Quảng Tây</mark>");
  }

  @Test
  void anAbbreviationInCapitalsIsMarkedByItself() {
    assertThat(near("hội nghị APEC Đà Lạt", "dự APEC ở Huế")).contains("<mark>APEC</mark>");
  }

  @Test
  void escapesEverythingElse() {
    assertThat(mark("buôn lậu", "<b onclick='x'>buôn lậu</b> & \"gian lận\""))
        .isEqualTo(
            "&lt;b onclick=&#39;x&#39;&gt;<mark>buôn lậu</mark>&lt;/b&gt; &amp; &quot;gian lận&quot;");
    assertThat(mark("<script>", "a <script> b")).isEqualTo("a &lt;<mark>script</mark>&gt; b");
  }

  @Test
  void keepsTheTextAsItIsWritten() {
    assertThat(mark("hòa bình", "HOÀ BÌNH")).isEqualTo("<mark>HOÀ BÌNH</mark>");
    assertThat(mark("biên giới", "bi\u200Bên giới")).isEqualTo("<mark>bi\u200Bên giới</mark>");
  }

  private static String near(String typed, String text) {
    return new Highlighter(SmallIndex.query(typed)).near(text).html();
  }

  private static List<String> document(String typed, String... paragraphs) {
    return new Highlighter(SmallIndex.query(typed))
        .in(List.of(paragraphs)).stream().map(Highlighted::html).toList();
  }

  private static String mark(String typed, String text) {
    return new Highlighter(SmallIndex.query(typed)).in(text).html();
  }
}
