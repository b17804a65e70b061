package vn.biennien.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTests {
  @ParameterizedTest
  @CsvSource({
    "Lạng Sơn, lang-son",
    "Điện Biên, dien-bien",
    "Đình Phong, dinh-phong",
    "Nà Đoỏng, na-doong",
    "Bản Giốc - Đức Thiên, ban-gioc-duc-thien",
    "1088/3 – 1089, 1088-3-1089",
    "'  Thủy  Khẩu ', thuy-khau"
  })
  void writesANameWithoutMarks(String name, String slug) {
    assertThat(Slugs.of(name)).isEqualTo(slug);
  }

  @Test
  void readsComposedAndDecomposedLettersAlike() {
    assertThat(Slugs.of("Tà Lùng")).isEqualTo(Slugs.of("Ta\u0300 Lu\u0300ng"));
  }

  @Test
  void joinsWhatIsThere() {
    assertThat(Slugs.of("Tà Lùng", "Thủy Khẩu")).isEqualTo("ta-lung-thuy-khau");
    assertThat(Slugs.of(null, "Bố Cục")).isEqualTo("bo-cuc");
    assertThat(Slugs.of("友谊关")).isEmpty();
  }
}
