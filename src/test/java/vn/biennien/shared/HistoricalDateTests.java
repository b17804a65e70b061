package vn.biennien.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoricalDateTests {
  @ParameterizedTest
  @CsvSource({
    "2024,       2024-01-01, 2024-12-31, year",
    "2024-02,    2024-02-01, 2024-02-29, month",
    "2025-02,    2025-02-01, 2025-02-28, month",
    "2019-03-22, 2019-03-22, 2019-03-22, day"
  })
  void readsADateAsFarAsItIsKnown(String iso, LocalDate start, LocalDate end, String precision) {
    assertThat(HistoricalDate.parse(iso)).contains(new HistoricalDate(start, end, precision, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024", "2025-02", "2019-03-22"})
  void writesADateAsItWasRead(String iso) {
    HistoricalDate date = HistoricalDate.parse(iso).orElseThrow();
    assertThat(date.isoStart()).isEqualTo(iso);
    assertThat(date.isoEnd()).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "2024-13", "2023-02-29", "22/03/2019", "2024-2", "abcd"})
  void isEmptyForWhatIsNoDate(String words) {
    assertThat(HistoricalDate.parse(words)).isEmpty();
  }

  @Test
  void isUnknownWhereNothingIsSaid() {
    assertThat(HistoricalDate.parse(null)).contains(HistoricalDate.UNKNOWN);
    assertThat(HistoricalDate.UNKNOWN.isoStart()).isNull();
    assertThat(HistoricalDate.UNKNOWN.exactness()).isZero();
  }

  @Test
  void overlapsWhereTheTwoMayMeanTheSameDay() {
    HistoricalDate february = date("2024-02");
    assertThat(february.overlaps(date("2024"))).isTrue();
    assertThat(february.overlaps(date("2024-02-29"))).isTrue();
    assertThat(february.overlaps(date("2024-03-01"))).isFalse();
    assertThat(february.overlaps(HistoricalDate.UNKNOWN)).isFalse();
  }

  @Test
  void prefersTheMoreExact() {
    assertThat(date("2024-02-27").exactness())
        .isGreaterThan(date("2024-02").exactness())
        .isGreaterThan(date("2024").exactness());
    assertThat(date("2024").exactness())
        .isGreaterThan(new HistoricalDate(null, null, "day_no_year", "02-27").exactness());
  }

  @Test
  void aPartialDayIsTheFirstThatADateMayMean() {
    assertThat(PartialDay.parse("2025-02"))
        .contains(new PartialDay(LocalDate.of(2025, 2, 1), "month"));
    assertThat(PartialDay.parse("2025-02").orElseThrow().iso()).isEqualTo("2025-02");
    assertThat(PartialDay.parse("hôm qua")).isEmpty();
    assertThat(
            PartialDay.startOf(
                new HistoricalDate(
                    LocalDate.of(2024, 2, 27), LocalDate.of(2024, 2, 28), "day_range", null)))
        .isEqualTo(new PartialDay(LocalDate.of(2024, 2, 27), "day"));
  }

  private static HistoricalDate date(String iso) {
    return HistoricalDate.parse(iso).orElseThrow();
  }
}
