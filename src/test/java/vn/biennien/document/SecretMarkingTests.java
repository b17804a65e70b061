package vn.biennien.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMarkingTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MẬT",
        "  (TỐI MẬT)  ",
        "Tuyệt mật",
        "T U Y Ệ T  M Ậ T",
        "TỐI\u00A0MẬT",
        "Độ mật: Mật",
        "ĐỘ MẬT: TỐI MẬT",
        "TUYỆT MẬT (bản số 2)",
        "[MẬT].",
        "TUYET MAT"
      })
  void aLineThatIsAMarkingIsOne(String line) {
    assertThat(SecretMarking.isIn("BIÊN BẢN\n" + line + "\nNội dung")).isTrue();
    assertThat(SecretMarking.isIn(Normalizer.normalize(line, Normalizer.Form.NFD))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hai bên trao đổi về bảo vệ bí mật nhà nước.",
        "Mật ong là sản phẩm của huyện.",
        "Quan hệ mật thiết",
        "độ mật độ dân cư",
        "mat"
      })
  void wordsInASentenceAreNone(String line) {
    assertThat(SecretMarking.isIn("BIÊN BẢN\n" + line + "\nNội dung")).isFalse();
  }
}
