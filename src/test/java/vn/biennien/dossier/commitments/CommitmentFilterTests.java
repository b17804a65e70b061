package vn.biennien.dossier.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.biennien.shared.BadParameter;

/** How the parameters of the list are read and written. */
class CommitmentFilterTests {
  @Test
  void emptyParametersDoNotFilter() {
    assertThat(CommitmentFilter.of(Map.of("year", "", "kind", " ", "page", "2")).isEmpty())
        .isTrue();
  }

  @Test
  void writesItselfAsAnAddress() {
    CommitmentFilter filter =
        CommitmentFilter.of(Map.of("year", "2024", "gate", "a b&c", "open", "true"));

    assertThat(filter.address("/commitments"))
        .isEqualTo("/commitments?open=true&year=2024&gate=a%20b%26c");
    assertThat(filter.with("gate", null).address("/commitments"))
        .isEqualTo("/commitments?open=true&year=2024");
  }

  @Test
  void refusesWhatCannotBeMeant() {
    for (Map<String, String> bad :
        java.util.List.of(
            Map.of("year", "abc"),
            Map.of("year", "99999999999"),
            Map.of("kind", "promised"),
            Map.of("meeting", "x"),
            Map.of("open", "maybe"))) {
      assertThatThrownBy(() -> CommitmentFilter.of(bad)).isInstanceOf(BadParameter.class);
    }
  }
}
