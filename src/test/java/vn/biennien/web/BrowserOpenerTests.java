package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserOpenerTests {
  @ParameterizedTest
  @CsvSource({"Windows 7, rundll32", "Windows 11, rundll32", "Linux, xdg-open", "Mac OS X, open"})
  void everySystemOpensTheAddressInItsOwnWay(String system, String program) {
    assertThat(BrowserOpener.command(system, "http://127.0.0.1:8080/"))
        .startsWith(program)
        .endsWith("http://127.0.0.1:8080/");
  }
}
