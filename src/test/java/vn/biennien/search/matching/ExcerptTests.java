package vn.biennien.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {

  private static final String CLAUSE =
      "hai bên nhất trí phối hợp chặt chẽ trong quản lý biên giới và phát triển thương mại qua TP. Lạng Sơn; ";
  private static final String WANTED =
      "phía Quảng Tây đề xuất mở thêm lối thông quan Nà Đoỏng trong năm nay. ";

  @Test
  void showsAShortParagraphWhole() {
    assertThat(excerpt("mở lối thông quan", "lối thông quan"))
        .isEqualTo("mở <mark>lối thông quan</mark>");
  }

  @Test
  void beginsAndEndsWithAClause() {
    String text = CLAUSE.repeat(6) + WANTED + CLAUSE.repeat(6);

    assertThat(excerpt(text, "lối thông quan Nà Đoỏng"))
        .startsWith("… ")
        .endsWith(" …")
        .contains(
            "phía Quảng Tây đề xuất mở thêm <mark>lối thông quan Nà Đoỏng</mark> trong năm nay.")
        .matches("… (hai bên|phía).*[;.] …");
  }

  @Test
  void endsNoClauseAfterAnAbbreviation() {
    String text = CLAUSE.repeat(6) + WANTED;

    assertThat(excerpt(text, "Nà Đoỏng")).doesNotMatch("… Lạng Sơn;.*").doesNotMatch(".*TP\\. …");
  }

  @Test
  void cutsBetweenWordsWhereNoClauseEnds() {
    String text = "đoàn công tác ".repeat(100) + "Nà Đoỏng " + "đoàn công tác ".repeat(100);

    assertThat(excerpt(text, "Nà Đoỏng"))
        .contains("<mark>Nà Đoỏng</mark>")
        .matches("… \\S+ .* \\S+ …");
  }

  @Test
  void beginsWithAPhraseWhereNoClauseDoes() {
    String text =
        "đoàn công tác ".repeat(100)
            + "về đường chuyên dụng Nà Đoỏng "
            + "đoàn công tác ".repeat(100);

    assertThat(excerpt(text, "Nà Đoỏng")).startsWith("… về đường chuyên dụng <mark>Nà Đoỏng");
  }

  private static String excerpt(String text, String typed) {
    return new Highlighter(SmallIndex.query(typed)).in(text).excerpt();
  }
}
