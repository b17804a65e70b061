package vn.biennien.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointTextTests {
  @Test
  void countsARareChineseCharacterAsOne() {
    CodePointText text = new CodePointText("cầu 𠮷 mới"); // U+20BB7: two UTF-16 units
    assertThat(text.length()).isEqualTo(9);
    assertThat(text.slice(4, 5)).isEqualTo("𠮷");
    assertThat(text.slice(6, 9)).isEqualTo("mới");
  }

  @Test
  void slicesPlainVietnameseByLetters() {
    CodePointText text = new CodePointText("cửa khẩu Tà Lùng");
    assertThat(text.slice(9, 16)).isEqualTo("Tà Lùng");
    assertThat(text.slice(0, 0)).isEmpty();
  }

  @Test
  void knowsWhatItHolds() {
    CodePointText text = new CodePointText("𠮷𠮷");
    assertThat(text.holds(0, 2)).isTrue();
    assertThat(text.holds(0, 3)).isFalse();
    assertThat(text.holds(-1, 1)).isFalse();
    assertThat(text.holds(2, 1)).isFalse();
  }
}
