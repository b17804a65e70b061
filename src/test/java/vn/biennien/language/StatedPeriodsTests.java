package vn.biennien.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedPeriodsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quý III/2025",
        "quý 3 năm 2025",
        "Quý III, năm 2025",
        "quy 3/2025",
        "quí III-2025"
      })
  void readsQuartersAsTheirMonths(String typed) {
    assertThat(terms(typed)).containsExactly("d:2025-07", "d:2025-08", "d:2025-09");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6 tháng đầu năm 2025", "sáu tháng đầu năm 2025", "nửa đầu năm 2025"})
  void readsTheFirstMonthsOfAYear(String typed) {
    assertThat(terms(typed)).hasSize(6).startsWith("d:2025-01").endsWith("d:2025-06");
  }

  @Test
  void readsTheLastMonthsOfAYear() {
    assertThat(terms("3 tháng cuối năm 2024"))
        .containsExactly("d:2024-10", "d:2024-11", "d:2024-12");
  }

  @Test
  void leavesFundsAndSpansWithoutYearAlone() {
    assertThat(terms("quỹ 3/2025")).containsExactly("d:2025-03");
    assertThat(terms("6 tháng đầu năm")).isEmpty();
    assertThat(terms("hai tháng 6 năm 2025")).containsExactly("d:2025-06");
  }

  @Test
  void isStatedByADayWithin() {
    Fact day = Fact.in("Sáng 12/09/2025").getFirst();

    assertThat(day.states(Fact.asked("quý III/2025").getFirst())).isTrue();
    assertThat(day.states(Fact.asked("quý II/2025").getFirst())).isFalse();
  }

  private static List<String> terms(String typed) {
    return Fact.asked(typed).stream().flatMap(fact -> fact.terms().stream()).toList();
  }
}
