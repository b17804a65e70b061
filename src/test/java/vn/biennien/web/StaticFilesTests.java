package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import vn.biennien.ArchiveTest;

/** Style sheets, scripts, fonts and the icon. */
@ArchiveTest
class StaticFilesTests {
  @Autowired MockMvcTester mvc;
  @Autowired ResourceUrlProvider files;

  @ParameterizedTest
  @ValueSource(strings = {"/assets/css/app.css", "/assets/js/names.js", "/assets/favicon.svg"})
  void areKeptByBrowsersUntilTheyChange(String address) {
    String versioned = files.getForLookupPath(address);

    assertThat(versioned).isNotNull().isNotEqualTo(address);
    assertThat(mvc.get().uri(versioned))
        .hasStatusOk()
        .hasHeader("Cache-Control", "max-age=31536000");
  }

  @Test
  void areNotLookedForBehindALinkToAPage() {
    assertThat(files.getHandlerMap().keySet())
        .noneMatch(pattern -> new AntPathMatcher().match(pattern, "/documents/1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/favicon.ico", "/assets/css/none.css", "/assets/css/../application.properties"})
  void areNoOthers(String address) {
    assertThat(mvc.get().uri(address)).hasStatus4xxClientError();
  }
}
