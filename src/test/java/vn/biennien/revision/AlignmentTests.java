package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTests {
  /** The words in brackets, and what they are in the corrected wording. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hai ben [thong nhat] mo duong.     | Hai bên thong nhat mo đường.      | thong nhat
          Hai bên [thống nhât] mở đường.     | Hai bên thống nhất mở đường.      | thống nhất
          [Hai bên] thống nhất.              | Sáng nay, Hai bên thống nhất.     | Hai bên
          Hai bên [thống nhất].              | Hai bên thống nhất cao.           | thống nhất
          Mở [cửa khẩu Trà Lĩnh] năm 2024.   | Mở cửa khẩu quốc tế Trà Lĩnh năm 2025. | cửa khẩu quốc tế Trà Lĩnh
          [Một] hai ba                       | Hai ba                            | ''
          Mở cửa [năm 2024]                  | Mở cửa năm 2025                   | năm 2025
          [Năm 2024 mở cửa]                  | Năm 2024 mở cửa khẩu              | Năm 2024 mở cửa
          """)
  void aPlaceMovesWithItsWords(String before, String after, String expected) {
    String old = before.strip().replace("[", "").replace("]", "");
    String corrected = after.strip();
    int from = before.indexOf('[');
    int to = before.indexOf(']') - 1;
    Alignment alignment = new Alignment(old, corrected);

    int start = alignment.start(from);
    int end = alignment.end(to);

    assertThat(start < end ? corrected.substring(start, end) : "").isEqualTo(expected);
  }
}
