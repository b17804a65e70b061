package vn.biennien.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentScoreTests {

  @Test
  void ordersDocumentsByTheirBestPassage() {
    assertThat(group(10, found(2, 9), found(1, 8), found(2, 7)))
        .extracting(DocumentScore::document)
        .containsExactly(2L, 1L);
  }

  @Test
  void keepsTheBestPassagesOfADocument() {
    assertThat(group(2, found(1, 9), found(1, 8), found(1, 7)).getFirst().passages())
        .extracting(PassageScore::score)
        .containsExactly(9f, 8f);
  }

  @Test
  void showsOneWeakPassageButNoSecond() {
    assertThat(group(10, found(1, 9), found(2, 3), found(2, 2), found(1, 1)))
        .allSatisfy(document -> assertThat(document.passages()).hasSize(1));
  }

  private static List<DocumentScore> group(int most, PassageScore... found) {
    return DocumentScore.group(List.of(found), most);
  }

  private static PassageScore found(long document, float score) {
    return PassageScore.ranked(document, 0, score);
  }
}
