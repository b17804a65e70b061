package vn.biennien.dossier.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.dossier.citations.CommitmentCitation;

/** Which level counts today, and where sources disagree. */
class GateHistoryTests {
  private static final GateStep ONE_SIDED = step("VN", "international", "stated", "2024-01-01");
  private static final GateStep REMARK = step("BOTH", "bilateral", "stated", "2025-02-24");
  private static final GateStep CEREMONY = step("BOTH", "international", "ceremony", "2025-09-12");

  @Test
  void aCeremonyGivesTheLevelOfBothSides() {
    GateHistory history = new GateHistory(List.of(CEREMONY, ONE_SIDED, REMARK));

    assertThat(history.today("VN")).isEqualTo(CEREMONY);
    assertThat(history.today("CN")).isEqualTo(CEREMONY);
    assertThat(history.sidesDiffer()).isFalse();
  }

  @Test
  void oneSidedUseBeforeTheCeremonyStaysBesideIt() {
    GateHistory history = new GateHistory(List.of(ONE_SIDED, REMARK, CEREMONY));

    assertThat(history.usedEarlier("VN")).isEqualTo(ONE_SIDED);
    assertThat(history.usedEarlier("CN")).isNull();
    assertThat(history.clashes(ONE_SIDED)).isTrue();
    assertThat(history.clashes(REMARK)).isFalse();
    assertThat(history.disagrees()).isTrue();
  }

  @Test
  void aLaterRemarkDoesNotOverrideACeremony() {
    GateStep later = step("BOTH", "bilateral", "stated", "2026-01-01");
    GateHistory history = new GateHistory(List.of(CEREMONY, later));

    assertThat(history.today("VN")).isEqualTo(CEREMONY);
    assertThat(history.clashes(later)).isTrue();
  }

  @Test
  void anApprovalOfOneSideIsNotYetALevel() {
    GateStep approval = step("VN", "international", "approved", "2020-05-07");
    GateStep stated = step("BOTH", "bilateral", "stated", "2020-05-07");
    GateHistory history = new GateHistory(List.of(approval, stated));

    assertThat(history.today("VN")).isEqualTo(stated);
    assertThat(history.approvedOnly("VN")).isEqualTo(approval);
    assertThat(history.approvedOnly("CN")).isNull();
  }

  @Test
  void withoutAnActTheFirstOfTheLastStatementsThatAgreeCounts() {
    GateStep first = step("BOTH", "international", "stated", "2020-01-01");
    GateStep second = step("BOTH", "international", "stated", "2024-01-01");

    assertThat(new GateHistory(List.of(REMARK, second, first)).today("VN")).isEqualTo(REMARK);
    assertThat(new GateHistory(List.of(second, first)).today("CN")).isEqualTo(first);
  }

  @Test
  void sidesThatAreCalledDifferentlyOnOneDayDisagree() {
    GateStep other = step("CN", "bilateral", "stated", "2024-01-01");
    GateHistory history = new GateHistory(List.of(ONE_SIDED, other));

    assertThat(history.sidesDiffer()).isTrue();
    assertThat(history.lines()).hasSize(1);
    assertThat(history.lines().getFirst().clash()).isTrue();
  }

  private static GateStep step(String side, String level, String event, String on) {
    return new GateStep(
        side,
        level,
        event,
        LocalDate.parse(on),
        "day",
        new CommitmentCitation(1, 1, 1, "quote", 0, 5, "title"));
  }
}
