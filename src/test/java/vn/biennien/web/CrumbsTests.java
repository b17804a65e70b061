package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.biennien.ArchiveTest;

/** The way back from pages below the settings. */
@ArchiveTest
class CrumbsTests {
  @Autowired MockMvcTester mvc;

  @ParameterizedTest
  @ValueSource(strings = {"/settings/office", "/settings/tokens", "/sample/removal"})
  void leadBackToTheSettings(String address) {
    assertThat(mvc.get().uri(address).with(user("a").roles("ADMIN", "EDITOR")))
        .hasStatusOk()
        .bodyText()
        .containsPattern(
            "(?s)<nav class=\"crumbs\".*href=\"/settings\".*aria-current=\"page\".*</nav>");
  }
}
