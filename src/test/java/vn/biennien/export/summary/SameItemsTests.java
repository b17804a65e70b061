package vn.biennien.export.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.biennien.commitment.Attribution;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.commitment.CommitmentParties;
import vn.biennien.commitment.CommitmentStatus;
import vn.biennien.commitment.Specificity;
import vn.biennien.dossier.prints.SheetRow;

/** Which rows of a summary are one item told twice. */
class SameItemsTests {
  private static final String ROAD = "Mở đường chuyên dụng 1088–1089 trước tháng 6/2023";

  @Test
  void twoDocumentsOfOneMeetingTellOneItem() {
    assertThat(
            SameItems.of(
                List.of(row(1, 10, "agreed", null, ROAD), row(2, 10, "agreed", null, ROAD + "."))))
        .hasSize(1);
  }

  @Test
  void aProposalIsNeverPutTogetherWithAnAgreement() {
    assertThat(
            SameItems.of(
                List.of(row(1, 10, "agreed", null, ROAD), row(2, 10, "proposed_vn", null, ROAD))))
        .hasSize(2);
  }

  @Test
  void whatTwoSpeakersSaidStaysApart() {
    assertThat(
            SameItems.of(
                List.of(
                    row(1, 10, "proposed_vn", "Trần Hồng Minh", ROAD),
                    row(2, 10, "proposed_vn", "Nguyễn Quốc Đoàn", ROAD))))
        .hasSize(2);
  }

  @Test
  void otherMeetingsOtherWordsAndOneDocumentStayApart() {
    SheetRow first = row(1, 10, "agreed", null, ROAD);
    assertThat(SameItems.same(first, row(2, 11, "agreed", null, ROAD))).isFalse();
    assertThat(SameItems.same(first, row(1, 10, "agreed", null, ROAD))).isFalse();
    assertThat(
            SameItems.same(
                first, row(2, 10, "agreed", null, "Mở đường chuyên dụng 1119–1120 trong năm 2025")))
        .isFalse();
  }

  private static SheetRow row(
      long document, long meeting, String kind, @Nullable String speaker, String summary) {
    CommitmentKind force = CommitmentKind.of(kind).orElseThrow();
    CommitmentFacts facts =
        new CommitmentFacts(
            force,
            CommitmentStatus.AGREED,
            Attribution.EXPLICIT,
            "gates",
            Specificity.SPECIFIC,
            summary,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    SheetRow.Source source = new SheetRow.Source("Bài " + document, "article", null, false, 1);
    return new SheetRow(
        document,
        facts,
        CommitmentParties.NONE,
        new SheetRow.Words(summary, document, document, source, false, null, null, "unknown"),
        null,
        null,
        null,
        meeting,
        "Cuộc họp",
        speaker,
        null,
        null,
        null,
        CommitmentStatus.AGREED,
        new SheetRow.Last(CommitmentStatus.AGREED, null, null, null, null));
  }
}
