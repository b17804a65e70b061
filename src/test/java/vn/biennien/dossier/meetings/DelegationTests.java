package vn.biennien.dossier.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several documents state one person's offices; the page states each once, in order. */
class DelegationTests {
  @Test
  void theFullerWordsStandInThePlaceOfTheShorterOnes() {
    assertThat(
            MeetingContents.fullest(
                List.of("Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"),
                List.of("Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy Lạng Sơn")))
        .containsExactly(
            "Bí thư Tỉnh ủy Lạng Sơn", "Chủ tịch HĐND tỉnh", "Ủy viên Trung ương Đảng");
  }

  @Test
  void shorterWordsOfAnotherDocumentAddNothing() {
    assertThat(
            MeetingContents.fullest(List.of("Bí thư Tỉnh ủy Lạng Sơn"), List.of("Bí thư Tỉnh ủy")))
        .containsExactly("Bí thư Tỉnh ủy Lạng Sơn");
  }
}
