package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.biennien.ArchiveTest;

/** Who changes the language goes on reading the same page. */
@ArchiveTest
class LanguageTests {
  @Autowired MockMvcTester mvc;

  @ParameterizedTest
  @CsvSource({
    "/gates, ?lang=en",
    "/gates?lang=vi, ?lang=en",
    "/search?q=c%E1%BB%ADa+kh%E1%BA%A9u&year=2024&year=2025&sort=newest,"
        + " ?q=c%E1%BB%ADa+kh%E1%BA%A9u&amp;year=2024&amp;year=2025&amp;sort=newest&amp;lang=en",
    "/search?lang=vi&q=a%26b%22%3E&page=1, ?q=a%26b%22%3E&amp;page=1&amp;lang=en",
    "/commitments?year=2024&field=gates&asof=2025-01-01,"
        + " ?year=2024&amp;field=gates&amp;asof=2025-01-01&amp;lang=en",
    "/search?q=%22%3E%3Cscript%3E&lang=xx, ?q=%22%3E%3Cscript%3E&amp;lang=en"
  })
  void theOtherLanguageShowsTheSamePage(String address, String link) {
    assertThat(mvc.get().uri(java.net.URI.create(address)))
        .hasStatusOk()
        .bodyText()
        .contains("<a href=\"" + link + "\" hreflang=\"en\"");
  }
}
