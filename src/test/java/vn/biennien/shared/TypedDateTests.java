package vn.biennien.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTests {
  @ParameterizedTest
  @CsvSource({
    "22/3/2019, 2019-03-22, 2019-03-22, day",
    "ngày 22/03/2019, 2019-03-22, 2019-03-22, day",
    "22.3.2019, 2019-03-22, 2019-03-22, day",
    "22-24/3/2019, 2019-03-22, 2019-03-24, day_range",
    "30/3 – 2/4/2019, 2019-03-30, 2019-04-02, day_range",
    "30/12/2018-2/1/2019, 2018-12-30, 2019-01-02, day_range",
    "3/2019, 2019-03-01, 2019-03-31, month",
    "tháng 3/2019, 2019-03-01, 2019-03-31, month",
    "năm 2019, 2019-01-01, 2019-12-31, year",
    "2019-03-22, 2019-03-22, 2019-03-22, day"
  })
  void readsWhatClerksType(String typed, String start, String end, String precision) {
    assertThat(TypedDate.parse(typed))
        .hasValueSatisfying(date -> {
          assertThat(date.start()).hasToString(start);
          assertThat(date.end()).hasToString(end);
          assertThat(date.precision()).isEqualTo(precision);
          assertThat(TypedDate.parse(TypedDate.of(date))).contains(date);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/2/2019", "22/13/2019", "24-22/3/2019", "hôm qua", "22/3/19", "0"})
  void refusesWhatIsNoDate(String typed) {
    assertThat(TypedDate.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "khoảng 3/2027, 2027-03-01, month",
    "Khoảng 22/3/2027, 2027-03-01, month",
    "đầu năm 2027, 2027-01-01, year",
    "cuối tháng 2/2027, 2027-02-01, month"
  })
  void ofAnUncertainDateTheMonthOrTheYearIsKnown(String typed, String start, String precision) {
    assertThat(TypedDate.parse(typed))
        .hasValueSatisfying(date -> {
          assertThat(date.start()).isEqualTo(start);
          assertThat(date.precision()).isEqualTo(precision);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void nothingTypedIsUnknown(String typed) {
    assertThat(TypedDate.parse(typed)).contains(HistoricalDate.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"29/2", "22/3"})
  void theYearMayBeMissing(String typed) {
    assertThat(TypedDate.parse(typed))
        .hasValueSatisfying(date -> assertThat(TypedDate.of(date)).isNotEmpty());
  }
}
