package vn.biennien.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    assertThat(new Reasons(query, new Highlighter(query).in("Văn phòng TƯ"), true).list())
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
  void takesOtherMarksForAnotherWord() {
    assertThat(why("nặng cáp", false)).containsExactly(new Reason("marks", "nặng cáp", "nâng cấp"));
  }

  @Test
  void wordsThatTakeNoMarksAreExactWhereTheyStandAsTyped() {
    assertThat(why("Lạng Sơn")).containsExactly(new Reason("exact", "Lạng Sơn", "Lạng Sơn"));
    assertThat(why("nâng cap")).containsExactly(new Reason("unmarked", "nâng cap", "nâng cấp"));
  }

  @Test
  void wordsThatStandApartAreNotToldAsOne() {
    ArchiveQuery query = SmallIndex.query("hải quan");
    String apart = "huyện Hải Hà họp với cơ quan chức năng";

    assertThat(new Reasons(query, new Highlighter(query).in(apart), false).list())
        .containsExactly(
            new Reason("exact", "hải", "Hải"), new Reason("apart", "quan", "hải quan"));
  }

  @Test
  void aDateThatIsNotStatedIsNotFoundByItsNumbers() {
    ArchiveQuery query = SmallIndex.query("ngày 28 tháng 2 năm 2024");
    Highlighted passage = new Highlighter(query).in("Hai bên họp 2 vòng trong năm 2024");

    assertThat(new Reasons(query, passage, true).list())
        .containsExactly(new Reason("context", "ngày 28 tháng 2 năm 2024", ""));
  }

  private static List<Reason> why(String typed) {
    return why(typed, true);
  }

  private static List<Reason> why(String typed, boolean complete) {
    ArchiveQuery query = SmallIndex.query(typed);
    return new Reasons(query, new Highlighter(query).in(TEXT), complete).list();
  }
}
