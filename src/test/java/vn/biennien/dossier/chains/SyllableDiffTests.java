package vn.biennien.dossier.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two wordings are compared by syllables, not by letters. */
class SyllableDiffTests {
  @Test
  void aSyllableThatChangesIsTakenOutAndPutInWhole() {
    assertThat(told("nghiên cứu nâng cấp lên quốc tế", "đề xuất nâng cấp lên quốc tế"))
        .isEqualTo("-[nghiên cứu] +[đề xuất] nâng cấp lên quốc tế");
  }

  @Test
  void onlyAnotherMarkMakesAnotherSyllable() {
    assertThat(told("mở lối thông quan", "mở lời thông quan"))
        .isEqualTo("mở -[lối] +[lời] thông quan");
  }

  @Test
  void aCommaMoreIsOnlyAComma() {
    assertThat(told("Tà Lùng, Lý Vạn", "Tà Lùng Lý Vạn")).isEqualTo("Tà Lùng -[,] Lý Vạn");
  }

  @Test
  void whatIsEqualButForCapitalsIsTheSame() {
    assertThat(SyllableDiff.of("Nâng cấp", "nâng cấp"))
        .containsExactly(new SyllableDiff.Run("same", "nâng cấp"));
  }

  @Test
  void bothWordingsCanBeReadFromIt() {
    List<SyllableDiff.Run> runs = SyllableDiff.of("mở cầu II vào 2024", "đưa cầu II vào khai thác");
    assertThat(words(runs, "in")).isEqualTo("mở cầu II vào 2024");
    assertThat(words(runs, "out")).isEqualTo("đưa cầu II vào khai thác");
  }

  private static String words(List<SyllableDiff.Run> runs, String without) {
    return runs.stream()
        .filter(run -> !run.change().equals(without))
        .map(SyllableDiff.Run::words)
        .collect(Collectors.joining(" "));
  }

  private static String told(String before, String after) {
    return SyllableDiff.of(before, after).stream()
        .map(run ->
            switch (run.change()) {
              case "out" -> "-[" + run.words() + "]";
              case "in" -> "+[" + run.words() + "]";
              default -> run.words();
            })
        .collect(Collectors.joining(" "));
  }

  @Test
  void keepsTheSpacesAroundADash() {
    assertThat(SyllableDiff.of("Chi Ma – Ái Điểm", "Chi Ma – Ái Điểm"))
        .singleElement()
        .satisfies(run -> assertThat(run.words()).isEqualTo("Chi Ma – Ái Điểm"));
  }
}
