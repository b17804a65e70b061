package vn.biennien.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.ArchiveTest;

/**
 * Every page in a real browser: accessible, usable on a narrow screen and by keyboard, light,
 * alone.
 */
@ArchiveTest
class PagesInABrowserTests extends PagesInABrowser {
  private static final long WEIGHT = 40 * 1024;
  private static final long FONTS = 60 * 1024;
  private static final int TABS = 9;

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
    for (Rule rule : violations(page)) {
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

  /** To describe each element that passes takes longer than to judge it. */
  private static List<Rule> violations(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .options(options)
        .setLegacyMode(true)
        .withTags(WCAG)
        .analyze()
        .getViolations();
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
    List<String> paths = pages();
    for (int first = 0; first < paths.size(); first += TABS) {
      // while some come to rest others are opened: each in a context of its own, with nothing
      // cached
      List<Visit> visits =
          paths.subList(first, Math.min(paths.size(), first + TABS)).stream()
              .map(this::visit)
              .toList();
      visits.forEach(visit -> findings.addAll(weigh(visit)));
    }
    assertThat(findings).isEmpty();
  }

  private record Visit(String path, Page page, List<Response> responses) {}

  private Visit visit(String path) {
    Visit visit = new Visit(path, browsers.at(1366, true).newPage(), new ArrayList<>());
    visit.page().onResponse(visit.responses()::add);
    visit.page().navigate(base + path);
    return visit;
  }

  private List<String> weigh(Visit visit) {
    List<String> findings = new ArrayList<>();
    try (BrowserContext _ = visit.page().context()) {
      visit.page().waitForLoadState(LoadState.NETWORKIDLE);
      long weight = 0;
      long fonts = 0;
      for (Response response : List.copyOf(visit.responses())) {
        URI address = URI.create(response.url());
        if (address.getPort() != port) {
          findings.add(visit.path() + " asks " + address);
        }
        long bytes = response.request().sizes().responseBodySize;
        if (address.getPath().startsWith("/assets/fonts/")) {
          fonts += bytes;
        } else {
          weight += bytes;
        }
      }
      System.out.printf("page weight %6d B, fonts %6d B  %s%n", weight, fonts, visit.path());
      if (weight > WEIGHT || fonts > FONTS) {
        findings.add(visit.path() + " weighs " + weight + " B, fonts " + fonts + " B");
      }
    }
    return findings;
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
