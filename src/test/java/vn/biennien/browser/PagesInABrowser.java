package vn.biennien.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive on a port, and a real browser to open its pages with. */
abstract class PagesInABrowser {
  static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  static Browsers browsers;

  @Autowired JdbcClient sql;
  @LocalServerPort int port;
  String base;

  @BeforeAll
  static void open() {
    browsers = new Browsers();
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @BeforeEach
  void address() {
    base = "http://127.0.0.1:" + port;
  }

  long id(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  /** A click waits for the answer to begin, which a busy machine may take a while to end. */
  static void follow(Locator link) {
    link.click();
    link.page().waitForLoadState(LoadState.DOMCONTENTLOADED);
  }
}
