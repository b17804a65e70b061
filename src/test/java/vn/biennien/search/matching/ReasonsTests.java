package vn.biennien.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.search.query.TypedQuery;

class ReasonsTests {

  private static final String TEXT =
      "Ngày 22/3, Ủy ban nhân dân tỉnh Lạng Sơn và Quảng Tây thống nhất nâng cấp cửa khẩu Hữu Nghị.";

  @Test
  void saysWhatWasTypedAsItStands() {
    assertThat(why("nâng cấp")).containsExactly(new Reason("exact", "nâng cấp", "nâng cấp"));
  }

  @Test
  void saysWhatWasTypedWithoutMarks() {
    assertThat(why("nang cap")).containsExactly(new Reason("unmarked", "nang cap", "nâng cấp"));
  }

  @Test
  void saysUnderWhichOtherNameItStands() {
    assertThat(why("UBND")).containsExactly(new Reason("name", "UBND", "Ủy ban nhân dân"));
    assertThat(why("Guangxi")).containsExactly(new Reason("name", "Guangxi", "Quảng Tây"));
  }

  @Test
  void saysThatAnAbbreviationInUpperCaseStandsForIt() {
    ArchiveQuery query = SmallIndex.query("Trung ương");
    assertThat(
            new Reasons(query, new Highlighter(query).in("Văn phòng TƯ"), true, query.typed())
                .list())
        .containsExactly(new Reason("name", "Trung ương", "TƯ"));
  }

  @Test
  void saysThatADateIsStatedOtherwise() {
    assertThat(why("ngày 22 tháng 3"))
        .containsExactly(new Reason("fact", "ngày 22 tháng 3", "Ngày 22/3"));
  }

  @Test
  void saysWhatIsMissingAndWhatOnlyTheDocumentSays() {
    assertThat(why("nâng cấp Campuchia", false)).contains(new Reason("missing", "Campuchia", ""));
    assertThat(why("nâng cấp phiên họp", true)).contains(new Reason("context", "phiên họp", ""));
    assertThat(why("nâng cấp 2019", true)).contains(new Reason("year", "2019", "2019"));
  }

  @Test
  void saysWhichOtherWordsSayNearlyTheSame() {
    String text = "hai bên gặp mặt thanh, thiếu niên và nâng cấp cửa khẩu";
    ArchiveQuery query = SmallIndex.query("thế hệ trẻ Cao Bằng");
    Highlighted near = new Highlighter(query).near(text);

    assertThat(near.html()).contains("<mark>thanh, thiếu niên</mark>");
    assertThat(new Reasons(query, near, false, query.typed()).list())
        .containsExactly(
            new Reason("related", "thế hệ trẻ", "thanh, thiếu niên"),
            new Reason("missing", "Cao Bằng", ""));
  }

  @Test
  void whatIsThereAsTypedIsToldAndNotWhatSaysNearlyTheSame() {
    String text = "thế hệ trẻ và thanh niên hai nước";
    ArchiveQuery query = SmallIndex.query("thế hệ trẻ");

    assertThat(new Highlighter(query).in(text).html())
        .isEqualTo("<mark>thế hệ trẻ</mark> và thanh niên hai nước");
    assertThat(why("nâng cấp", true)).containsExactly(new Reason("exact", "nâng cấp", "nâng cấp"));
  }

  @Test
  void theDayOfAnotherYearIsNotTheDay() {
    String text = "Ngày 22/3/2019 và ngày 9/4 hai bên hội đàm";
    ArchiveQuery query = SmallIndex.query("22/3/2018 hội đàm");
    Highlighted near = new Highlighter(query).near(text);

    assertThat(near.html()).contains("Ngày 22/3/2019").contains("<mark>hội đàm</mark>");
    assertThat(new Reasons(query, near, false, query.typed()).list())
        .contains(new Reason("missing", "22/3/2018", ""));
    ArchiveQuery sameDay = SmallIndex.query("9/4/2021");
    assertThat(new Highlighter(sameDay).in(text).html()).contains("<mark>ngày 9/4</mark>");
  }

  @Test
  void ofAPhraseThatIsNotThereAllPartsAreTold() {
    String text = "cửa khẩu Hữu Nghị thông minh";
    ArchiveQuery query = SmallIndex.query("\"thông minh cửa khẩu\"");
    Highlighted near = new Highlighter(query).near(text);

    assertThat(new Reasons(query, near, false, query.typed()).list())
        .containsExactly(new Reason("part", "thông minh cửa khẩu", "thông minh”, “cửa khẩu"));
  }

  @Test
  void saysWhichAmountIsAboutTheSame() {
    ArchiveQuery query = SmallIndex.query("9 tỷ USD");
    Highlighted near = new Highlighter(query).near("kim ngạch đạt 9 tỷ 381 triệu USD");

    assertThat(near.html()).isEqualTo("kim ngạch đạt <mark>9 tỷ 381 triệu USD</mark>");
    assertThat(new Reasons(query, near, false, query.typed()).list())
        .containsExactly(new Reason("about", "9 tỷ USD", "9 tỷ 381 triệu USD"));
  }

  @Test
  void aPartOfAPapersSymbolIsTheSymbol() {
    String text = "thực hiện Quyết định số 164/QĐ-TTg của Thủ tướng";
    ArchiveQuery query = SmallIndex.query("164 ttg");
    Highlighted read = new Highlighter(query).in(text);

    assertThat(read.html()).contains("<mark>164/QĐ-TTg</mark>");
    assertThat(new Reasons(query, read, true, query.typed()).list())
        .containsExactly(new Reason("symbol", "164 ttg", "164/QĐ-TTg"));
  }

  @Test
  void takesOtherMarksForAnotherWord() {
    assertThat(why("nặng cáp", false)).containsExactly(new Reason("marks", "nặng cáp", "nâng cấp"));
  }

  @Test
  void wordsThatTakeNoMarksAreExactWhereTheyStandAsTyped() {
    assertThat(why("Lạng Sơn")).containsExactly(new Reason("exact", "Lạng Sơn", "Lạng Sơn"));
    assertThat(why("nâng cap")).containsExactly(new Reason("unmarked", "nâng cap", "nâng cấp"));
  }

  @Test
  void syllablesThatStandApartAreNotToldAsAWord() {
    assertThat(near("hải quan", "huyện Hải Hà họp với cơ quan chức năng"))
        .containsExactly(new Reason("loose", "hải quan", ""));
    assertThat(near("chuyển đổi", "chuyển hàng, thay đổi"))
        .containsExactly(new Reason("loose", "chuyển đổi", ""));
    assertThat(near("hợp tác", "công tác liên hợp"))
        .containsExactly(new Reason("loose", "hợp tác", ""));
    assertThat(near("chuyển đổi buôn lậu", "chuyển hàng buôn lậu"))
        .containsExactly(
            new Reason("apart", "chuyển", "chuyển đổi"),
            new Reason("missing", "đổi", ""),
            new Reason("exact", "buôn lậu", "buôn lậu"));
    assertThat(near("buôn lậu xoài", "buôn lậu, có cả xoài"))
        .containsExactly(
            new Reason("exact", "buôn lậu", "buôn lậu"), new Reason("exact", "xoài", "xoài"));
  }

  @Test
  void saysWhichPartOfAPhraseIsMarkedAndNothingOfWhatIsNot() {
    assertThat(near("\"cửa khẩu quốc gia\"", "Cửa khẩu của Trung Quốc"))
        .containsExactly(new Reason("part", "cửa khẩu quốc gia", "Cửa khẩu"));
    assertThat(near("hợp tác buôn lậu", "công tác liên hợp về buôn lậu"))
        .containsExactly(
            new Reason("missing", "hợp tác", ""), new Reason("exact", "buôn lậu", "buôn lậu"));
  }

  @Test
  void saysThatAWordIsWrittenInAnotherWay() {
    assertThat(why("uỷ ban")).containsExactly(new Reason("written", "uỷ ban", "Ủy ban"));
    assertThat(near("kĩ thuật", "Kỹ thuật"))
        .containsExactly(new Reason("written", "kĩ thuật", "Kỹ thuật"));
    assertThat(near("kĩ thuật", "Kỹ thuật và kĩ  thuật"))
        .containsExactly(new Reason("exact", "kĩ thuật", "kĩ  thuật"));
    assertThat(near("UỶ BAN", "uỷ\u200B ban")).extracting(Reason::code).containsExactly("exact");
  }

  @Test
  void saysThatAWordWasReadAsAnother() {
    ArchiveQuery read = SmallIndex.query("hội đàm cấp cao");
    Highlighted passage = new Highlighter(read).in("Hội đàm ở cấp cao");

    assertThat(new Reasons(read, passage, true, TypedQuery.of("hội đoàm cấp cao")).list())
        .containsExactly(
            new Reason("read", "hội đoàm", "Hội đàm"), new Reason("exact", "cấp cao", "cấp cao"));
    assertThat(new Reasons(read, passage, true, TypedQuery.of("hooij ddamf caaps cao")).list())
        .extracting(Reason::code)
        .containsExactly("read", "read");
  }

  @Test
  void aFormOfAddressIsNoPartOfAName() {
    assertThat(near("ông Cao Tường Huy", "tỉnh Cao Bằng"))
        .contains(new Reason("apart", "Cao", "Cao Tường"));
  }

  @Test
  void aDateThatIsNotStatedIsNotFoundByItsNumbers() {
    ArchiveQuery query = SmallIndex.query("ngày 28 tháng 2 năm 2024");
    Highlighted passage = new Highlighter(query).in("Hai bên họp 2 vòng trong năm 2024");

    assertThat(new Reasons(query, passage, true, query.typed()).list())
        .containsExactly(new Reason("context", "ngày 28 tháng 2 năm 2024", ""));
  }

  private static List<Reason> near(String typed, String text) {
    ArchiveQuery query = SmallIndex.query(typed);
    var highlighter = new Highlighter(query);
    return highlighter.why(highlighter.near(text), false, query.typed());
  }

  private static List<Reason> why(String typed) {
    return why(typed, true);
  }

  private static List<Reason> why(String typed, boolean complete) {
    ArchiveQuery query = SmallIndex.query(typed);
    return new Reasons(query, new Highlighter(query).in(TEXT), complete, query.typed()).list();
  }
}
