package vn.biennien.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.biennien.shared.ControlledList;

/** What the program decides by are the codes of the lists, which the database guards as well. */
class CommitmentCodesTests {

  private static <E> List<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).toList();
  }

  @Test
  void areThoseOfTheListsInTheirOrder() {
    assertThat(codes(CommitmentKind.values(), CommitmentKind::code))
        .isEqualTo(ControlledList.COMMITMENT_KINDS.codes());
    assertThat(codes(CommitmentStatus.values(), CommitmentStatus::code))
        .isEqualTo(ControlledList.COMMITMENT_STATUSES.codes());
    assertThat(codes(Specificity.values(), Specificity::code))
        .isEqualTo(ControlledList.SPECIFICITIES.codes());
    assertThat(codes(Attribution.values(), Attribution::code))
        .isEqualTo(ControlledList.ATTRIBUTIONS.codes());
  }

  @Test
  void noOtherWordIsOne() {
    assertThat(CommitmentKind.of("proposed_vn")).contains(CommitmentKind.PROPOSED_VN);
    assertThat(CommitmentKind.of("PROPOSED_VN")).isEmpty();
    assertThat(CommitmentStatus.of(null)).isEmpty();
  }

  @Test
  void whatOneSideProposedIsNeverAgreed() {
    assertThat(CommitmentKind.values())
        .filteredOn(kind -> !kind.mayStand(CommitmentStatus.SIGNED))
        .containsExactly(
            CommitmentKind.PROPOSED_VN, CommitmentKind.PROPOSED_CN, CommitmentKind.DISCUSSED);
    assertThat(CommitmentKind.values()).allMatch(kind -> kind.mayStand(kind.firstStatus()));
  }
}
