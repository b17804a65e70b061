package vn.biennien.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretMarkingTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a stamp: a line of its own in capitals, framed or set letter by letter
          MẬT                                   | true
          TỐI MẬT                               | true
          TUYỆT MẬT                             | true
          (TỐI MẬT)                             | true
          [MẬT].                                | true
          M Ậ T                                 | true
          T U Y Ệ T  M Ậ T                      | true
          TỐI MẬT                               | true
          TUYỆT MẬT (bản số 2)                  | true
          TUYET MAT                             | true
          # two words that mean nothing else
          Tối mật                               | true
          Tuyệt mật                             | true
          Tối Mật                               | true
          # named as the degree
          Độ mật: Mật                           | true
          Độ mật: mật                           | true
          ĐỘ MẬT: TỐI MẬT                       | true
          Mức độ mật: Tuyệt mật                 | true
          # the word alone: honey, or the end of a line that was broken
          Mật                                   | true
          mật                                   | false
          tối mật                               | false
          mat                                   | false
          MAT                                   | false
          # in a sentence, whatever its letters
          Mật ong là sản phẩm của huyện.        | false
          MẬT ONG VÀ DƯỢC LIỆU                  | false
          Hai bên trao đổi về bảo vệ bí mật nhà nước. | false
          Tài liệu này không thuộc danh mục Mật. | false
          Quan hệ mật thiết                     | false
          BÍ MẬT NHÀ NƯỚC                       | false
          Bí mật                                | false
          # of the density of people, and a form that leaves the degree open
          độ mật độ dân cư                      | false
          Mật độ                                | false
          Độ mật:                               | false
          Độ mật: Không                         | false
          """)
  void onlyALineThatIsAMarkingIsOne(String line, boolean marking) {
    String text = "BIÊN BẢN\n" + line + "\nNội dung";

    assertThat(SecretMarking.isIn(text)).isEqualTo(marking);
    assertThat(SecretMarking.isIn(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(marking);
    assertThat(SecretMarking.isIn("   " + line + "  ")).isEqualTo(marking);
  }
}
