package vn.biennien.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.biennien.ArchiveTest;

/**
 * Every page in a real browser: accessible, usable on a narrow screen and by keyboard, complete
 * without JavaScript, light, alone.
 */
@ArchiveTest
class PagesInABrowserTests {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final long WEIGHT = 40 * 1024;
  private static final long FONTS = 60 * 1024;

  private static Browsers browsers;

  @Autowired JdbcClient sql;
  @LocalServerPort int port;
  private String base;

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

  private List<String> pages() {
    long meeting =
        id(
            "select r.meeting_id from commitment c join meeting_report r on r.id = c.report_id group by 1 order by count(*) desc limit 1");
    long document =
        id("select document_id from commitment group by 1 order by count(*) desc limit 1");
    long minutes = id("select id from document where illustrative order by id limit 1");
    long person =
        id(
            "select person_id from participation where person_id is not null group by 1 order by count(*) desc limit 1");
    long commitment =
        id("select id from commitment where chain_id is not null order by id limit 1");
    long chain =
        id(
            "select chain_id from commitment where chain_id is not null group by 1 order by count(*) desc limit 1");
    return List.of(
        "/",
        "/meetings",
        "/meetings?year=2024&jurisdiction=tuyen-quang",
        "/meetings/" + meeting,
        "/meetings/" + meeting + "/print",
        "/documents",
        "/documents/" + document,
        "/documents/" + document + "?q=cua+khau",
        "/documents/" + document + "/passages/3/similar",
        "/documents/" + minutes,
        "/chains",
        "/chains/" + chain,
        "/charts",
        "/charts?jurisdiction=lang-son",
        "/map",
        "/jurisdictions",
        "/jurisdictions/tuyen-quang",
        "/gaps",
        "/briefings",
        "/briefing?series=spring_meeting&year=2027&jurisdiction=lang-son",
        "/commitments/print?jurisdiction=lang-son&group=gate&evidence=no",
        "/commitments",
        "/commitments?open=true&specificity=specific",
        "/commitments/" + commitment,
        "/gates",
        "/gates/ta-lung-thuy-khau",
        "/gates/ta-lung-thuy-khau/print",
        "/people",
        "/people/" + person,
        "/search?q=cua+khau+ta+lung",
        "/search?q=nang+cap+cua+khau+thong+minh&year=2024&year=2025&sort=newest",
        "/search?q=khongcogiongthe&marks=true&year=2024",
        "/search",
        "/login",
        "/login?error",
        "/khong-co-trang-nay");
  }

  private List<String> pagesOfStaff() {
    long document = id("select min(document_id) from commitment");
    long person = id("select min(id) from person");
    return List.of(
        "/import",
        "/import/files",
        "/settings/accounts",
        "/settings/office",
        "/settings/tokens",
        "/sample/removal",
        "/tasks",
        "/meetings/new",
        "/gates/new",
        "/documents/" + document + "/parts",
        "/documents/" + document + "/edit",
        "/documents/" + document + "/history",
        "/documents/" + document + "/passages/1/edit",
        "/documents/" + document + "/commitments/new",
        "/documents/" + document + "/levels/new",
        "/documents/" + document + "/removal",
        "/people/" + person + "/merge");
  }

  private long id(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  @Test
  void hasNoAccessibilityFindingsOnAnyPageWideOrNarrow() {
    List<String> findings = new ArrayList<>();
    for (int width : List.of(1366, 360)) {
      try (BrowserContext context = browsers.at(width, true)) {
        Page page = context.newPage();
        pages().forEach(path -> findings.addAll(check(page, path, width)));
        signIn(page);
        pagesOfStaff().forEach(path -> findings.addAll(check(page, path, width)));
      }
    }
    assertThat(findings).isEmpty();
  }

  private List<String> check(Page page, String path, int width) {
    page.navigate(base + path);
    List<String> findings = new ArrayList<>();
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    for (Rule rule :
        new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze().getViolations()) {
      findings.add(
          width + " " + path + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
    }
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) overflow).intValue() > 0
        && !path.contains("/print")
        && !path.startsWith("/briefing?")) {
      findings.add(width + " " + path + ": scrolls sideways by " + overflow + " px");
    }
    return findings;
  }

  private void signIn(Page page) {
    page.navigate(base + "/login");
    page.fill("#username", "admin");
    page.fill("#password", "mat-khau-thu-nghiem");
    page.click("main button[type=submit]");
    assertThat(page.url()).doesNotContain("login");
  }

  @Test
  void weighsLittleAndAsksNothingOfOtherHosts() {
    List<String> findings = new ArrayList<>();
    for (String path : pages()) {
      try (BrowserContext context = browsers.at(1366, true)) {
        Page page = context.newPage();
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        page.navigate(base + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        long weight = 0;
        long fonts = 0;
        for (Response response : List.copyOf(responses)) {
          URI address = URI.create(response.url());
          if (address.getPort() != port) {
            findings.add(path + " asks " + address);
          }
          long bytes = response.request().sizes().responseBodySize;
          if (address.getPath().startsWith("/assets/fonts/")) {
            fonts += bytes;
          } else {
            weight += bytes;
          }
        }
        System.out.printf("page weight %6d B, fonts %6d B  %s%n", weight, fonts, path);
        if (weight > WEIGHT || fonts > FONTS) {
          findings.add(path + " weighs " + weight + " B, fonts " + fonts + " B");
        }
      }
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void isCompleteWithoutJavaScript() {
    try (BrowserContext context = browsers.at(1366, false)) {
      Page page = context.newPage();
      page.navigate(base + "/");
      page.fill("main input[name=q]", "cua khau ta lung");
      page.click("main form[role=search] button");
      assertThat(page.locator("main mark").count()).isPositive();
      follow(page.locator("main .hits h3 a").first());
      assertThat(page.url()).contains("/documents/");
    }
  }

  @Test
  void aSearchIsNarrowedAndWidenedWithoutJavaScript() {
    for (int width : List.of(1366, 360)) {
      try (BrowserContext context = browsers.at(width, false)) {
        Page page = context.newPage();
        page.navigate(base + "/search?q=cua+khau");
        for (int chosen = 1; chosen <= 2; chosen++) {
          follow(page.locator("section[aria-labelledby=f-year] a:not([aria-current])").first());
          assertThat(page.locator(".facet [aria-current]").count()).isEqualTo(chosen);
          assertThat(page.locator(".applied a:not(.clear)").count()).isEqualTo(chosen);
        }
        follow(page.locator(".applied a:not(.clear)").first());
        assertThat(page.locator(".facet [aria-current]").count()).isEqualTo(1);
        follow(page.locator(".applied .clear"));
        assertThat(page.url()).isEqualTo(base + "/search?q=cua%20khau");
        page.locator(".passages summary").first().click();
        assertThat(page.locator(".passages .why li").first().isVisible()).isTrue();
        follow(page.locator(".passages > li > a").first());
        assertThat(page.url()).containsPattern("/documents/\\d+\\?q=cua%20khau#p\\d+$");
        assertThat(page.locator(".para:target mark").count()).isPositive();
      }
    }
  }

  /** A click waits for the answer to begin, which a busy machine may take a while to end. */
  private static void follow(Locator link) {
    link.click();
    link.page().waitForLoadState(LoadState.DOMCONTENTLOADED);
  }

  @Test
  void recordsStandBesideWhatIsFoundOrALinkLeadsToThemOnATelephone() {
    try (BrowserContext wide = browsers.at(1366, true);
        BrowserContext narrow = browsers.at(360, true)) {
      Page page = wide.newPage();
      page.navigate(base + "/search?q=cua+khau+ta+lung");
      assertThat(page.locator(".beside").boundingBox().x)
          .isGreaterThan(page.locator(".hits").boundingBox().x + 300);
      page = narrow.newPage();
      page.navigate(base + "/search?q=cua+khau+ta+lung");
      assertThat(page.locator(".hit").first().boundingBox().y).as("above the fold").isLessThan(640);
      assertThat(page.locator(".beside").boundingBox().y)
          .isGreaterThan(page.locator(".hits").boundingBox().y);
      assertThat(page.locator(".to-rail a[href='#cung-co']").isVisible()).isTrue();
    }
  }

  @Test
  void isUsableWithTheKeyboardAlone() {
    try (BrowserContext context = browsers.at(1366, true)) {
      Page page = context.newPage();
      page.navigate(base + "/meetings");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(
              (Boolean)
                  page.evaluate("document.querySelector('main').contains(document.activeElement)"))
          .isTrue();
      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .isNotEqualTo("none");
    }
  }

  @Test
  void aLinkToWordsInFoldedFurnitureOpensIt() {
    long citation =
        id(
            "select citation_id from commitment where document_id not in (select document_id from furniture) order by id limit 1");
    sql.sql(
            """
            insert into furniture (document_id, position, kind, start_at, end_at, quote)
            select p.document_id, 0, 'caption', p.start_at, p.end_at, p.text
            from citation c join passage p on p.id = c.passage_id where c.id = ?
            """)
        .param(citation)
        .update();
    try {
      for (boolean script : List.of(true, false)) {
        try (BrowserContext context = browsers.at(1366, script)) {
          Page page = context.newPage();
          page.navigate(
              base + "/documents/" + id("select document_id from citation where id = " + citation));
          assertThat(page.isVisible("#c" + citation)).as("folded").isFalse();
          page.navigate(page.url() + "#c" + citation);
          assertThat(page.isVisible("#c" + citation)).as("opened by its link").isTrue();
        }
      }
    } finally {
      sql.sql(
              "delete from furniture where document_id = (select document_id from citation where id = ?)")
          .param(citation)
          .update();
    }
  }

  @Test
  void keysLeadFromMarkToMarkInADocumentOpenedFromASearch() {
    try (BrowserContext context = browsers.at(1366, true)) {
      Page page = context.newPage();
      page.navigate(base + "/search?q=cua+khau+ta+lung");
      String hit = page.locator(".hits .passages a").first().getAttribute("href");
      page.navigate(base + hit.replaceFirst("(\\?[^#]*)?#", "?q=cua+khau+ta+lung#"));
      int marks = page.locator("mark[id]").count();
      assertThat(marks).isGreaterThan(1);

      page.keyboard().press("n");
      String first = (String) page.evaluate("document.activeElement.id");
      String paragraph = hit.substring(hit.indexOf('#'));
      assertThat(page.locator(paragraph + " #" + first).count()).as("of that paragraph").isOne();
      page.keyboard().press("n");
      String second = (String) page.evaluate("document.activeElement.id");
      int number = Integer.parseInt(first.substring(1));
      assertThat(second).isEqualTo("k" + (number % marks + 1));
      assertThat(page.textContent(".hitbar [role=status]"))
          .isEqualTo("chỗ %s trong %d".formatted(second.substring(1), marks));
      assertThat(page.evaluate("scrollY > 0")).isEqualTo(true);
      page.keyboard().press("Shift+P");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo(first);

      page.focus("#q-top");
      page.keyboard().type("np");
      assertThat(page.inputValue("#q-top")).isEqualTo("np");
      page.uncheck(".hitbar [data-keys]");
      page.keyboard().press("n");
      assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("INPUT");
      page.click(".hitbar .out a >> nth=0");
      assertThat(page.url()).contains("/search?q=cua");
    }
  }

  @Test
  void marksAndTheirNeighboursNeedNoJavaScript() {
    long document =
        id(
            "select document_id from passage where text like '%cửa khẩu%' and searchable group by 1 having count(*) between 2 and 20 order by count(*) desc limit 1");
    try (BrowserContext context = browsers.at(1366, false)) {
      Page page = context.newPage();
      page.navigate(base + "/documents/" + document + "?q=cua+khau");
      assertThat(page.locator("mark").count()).isPositive();
      assertThat(page.isVisible("[data-steps]")).isFalse();
      page.click("[data-first]");
      assertThat(page.url()).contains("#p");
      follow(page.locator(".steps a").first());
      assertThat(page.locator(".para:target mark").count()).isPositive();
    }
  }

  @Test
  void namesCompleteByKeyboardWhileSomebodyTypes() {
    for (int width : List.of(1366, 360)) {
      try (BrowserContext context = browsers.at(width, true)) {
        Page page = context.newPage();
        page.navigate(base + "/meetings");
        page.focus("#q-top");
        page.keyboard().type("ta lu", new Keyboard.TypeOptions().setDelay(40));
        page.waitForSelector(".names [role=option]");
        Locator box = page.locator("#q-top");
        assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(box.getAttribute("aria-activedescendant")).isNull();
        assertThat(page.textContent(".seek [role=status]")).contains("tên gợi ý");

        page.keyboard().press("ArrowDown");
        String chosen = box.getAttribute("aria-activedescendant");
        assertThat(page.textContent("#" + chosen)).startsWith("Tà Lùng – Thủy Khẩu");
        assertThat(page.getAttribute("#" + chosen, "aria-selected")).isEqualTo("true");
        assertThat(
                new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze().getViolations())
            .isEmpty();
        assertThat(
                page.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
            .isEqualTo(true);

        page.keyboard().press("Escape");
        assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(box.inputValue()).isEqualTo("ta lu");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
            .isEqualTo("/gates/ta-lung-thuy-khau");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=**");
        assertThat(page.inputValue("#q")).isEqualTo("Tà Lùng – Thủy Khẩu");
      }
    }
  }

  @Test
  void whatIsLikeAParagraphOpensBesideItAndClosesAgain() {
    long commitment =
        id("select c.id from commitment c where c.chain_id is not null order by c.id limit 1");
    long document = id("select document_id from commitment where id = " + commitment);
    long number =
        id(
            "select p.number from commitment c join citation x on x.id = c.citation_id join passage p on p.id = x.passage_id where c.id = "
                + commitment);
    try (BrowserContext context = browsers.at(1366, true)) {
      Page page = context.newPage();
      page.navigate(base + "/documents/" + document);
      Locator opener = page.locator("#p" + number + " [data-similar]");
      opener.focus();
      page.keyboard().press("Enter");
      page.waitForSelector("#p" + number + " aside h2");
      assertThat(page.url()).doesNotContain("similar");
      assertThat(opener.getAttribute("aria-expanded")).isEqualTo("true");
      assertThat(new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze().getViolations())
          .isEmpty();
      page.locator("#p" + number + " aside a").first().focus();
      page.keyboard().press("Escape");
      assertThat(page.locator("#p" + number + " aside").count()).isZero();
      assertThat(page.evaluate("document.activeElement.hasAttribute('data-similar')"))
          .isEqualTo(true);
    }
    try (BrowserContext context = browsers.at(1366, false)) {
      Page page = context.newPage();
      page.navigate(base + "/documents/" + document);
      page.click("#p" + number + " [data-similar]");
      assertThat(page.url()).endsWith("/passages/" + number + "/similar");
      assertThat(page.locator("[data-similar-part] h2").count()).isPositive();
    }
  }

  @Test
  void onANarrowScreenTheDayStandsAboveWhatEachSideSays() {
    try (BrowserContext context = browsers.at(360, false)) {
      Page page = context.newPage();
      page.navigate(base + "/gates/ta-lung-thuy-khau");
      assertThat(page.locator(".duo tbody tr").count()).isGreaterThan(3);
      for (Locator line : page.locator(".duo tbody tr").all()) {
        double day = line.locator(".when").boundingBox().y;
        for (Locator side : line.locator("td:not(.none)").all()) {
          assertThat(side.boundingBox().y).isGreaterThan(day);
        }
      }
    }
  }

  @Test
  void raisesNoErrorInTheConsole() {
    List<String> errors = new ArrayList<>();
    try (BrowserContext context = browsers.at(1366, true)) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !message.text().contains("404")) {
          errors.add(page.url() + ": " + message.text());
        }
      });
      pages().forEach(path -> page.navigate(base + path));
    }
    assertThat(errors).isEmpty();
  }
}
