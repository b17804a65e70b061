package vn.biennien.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTests {

  @Test
  void marksChineseWithItsBracketsSoThatTheyStayTogether() {
    assertThat(Texts.runs("Lưu Ninh (刘宁), Bí thư"))
        .containsExactly(
            new Texts.Run("Lưu Ninh ", false),
            new Texts.Run("(刘宁),", true),
            new Texts.Run(" Bí thư", false));
    assertThat(Texts.runs("")).isEmpty();
    assertThat(Texts.runs("水口").getFirst().kept()).isTrue();
    assertThat(Texts.runs("广西壮族自治区党委书记与越南边境省委书记举行新春会晤").getFirst().kept()).isFalse();
  }

  @Test
  void givesTheTextBackWhenJoined() {
    String text = "“友谊关” (Hữu Nghị Quan 友谊关)；水口·龙邦 [平孟]: hết";
    assertThat(String.join("", Texts.runs(text).stream().map(Texts.Run::text).toList()))
        .isEqualTo(text);
  }

  @Test
  void cleansRecipientsOfTheirMarks() {
    OfficeHeading heading =
        new OfficeHeading(
            " ", null, null, null, null, null, "- Như trên;\r\n+ UBND tỉnh.\n \nLưu: VT");
    assertThat(heading.parentAgency()).isNull();
    assertThat(heading.recipientLines()).containsExactly("Như trên", "UBND tỉnh", "Lưu: VT");
  }

  @Test
  void breaksLinesNeitherInDatesNorInTheNamesOfTheCountries() {
    LineBreaks breaks = new LineBreaks();
    String text = "Ngày 31/12/2026 Việt Nam, mốc 1088/2";
    breaks.setText(text);
    StringBuilder split = new StringBuilder();
    int from = 0;
    for (int at = breaks.next(); at >= 0; at = breaks.next()) {
      split.append(text, from, at).append('|');
      from = at;
    }
    assertThat(split).hasToString("Ngày |31/12/2026 |Việt Nam, |mốc |1088/2|");
  }
}
