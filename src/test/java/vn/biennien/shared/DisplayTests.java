package vn.biennien.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** What pages make of the words of those who describe sources. */
class DisplayTests {
  private final Display display = new Display(new StaticMessageSource());

  @Test
  void namesTheTwoSidesInFull() {
    assertThat(display.inFull("VN-CN")).isEqualTo("Việt Nam – Trung Quốc");
    assertThat(display.inFull("Thứ hạng: VN là đối tác lớn nhất trong ASEAN của TQ"))
        .isEqualTo("Thứ hạng: Việt Nam là đối tác lớn nhất trong ASEAN của Trung Quốc");
    assertThat(display.inFull("Nhóm gồm cả phía CN (1) và VN (4)."))
        .isEqualTo("Nhóm gồm cả phía Trung Quốc (1) và Việt Nam (4).");
    assertThat(display.inFull("TTXVN, CNY, VND")).isEqualTo("TTXVN, CNY, VND");
    assertThat(display.inFull(null)).isNull();
  }

  @Test
  void saysARankAndAnOpenSpanOfYearsInWords() {
    assertThat(display.inFull("2020-")).isEqualTo("từ 2020");
    assertThat(display.inFull("2023")).isEqualTo("2023");
    assertThat(display.inFull(" 6 thứ hạng").strip()).isEqualTo("thứ hạng 6");
    assertThat(display.inFull("trên 171 tỷ USD")).isEqualTo("trên 171 tỷ USD");
  }
}
