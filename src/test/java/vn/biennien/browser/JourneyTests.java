package vn.biennien.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.biennien.ProgramProcess;

/**
 * From an unpacked program to a printed summary: the first administrator, a colleague, last year's
 * meeting with two delegations, its minutes as a file and a scan, six commitments out of the text,
 * this year's meeting, what came of the six, print. By keyboard alone, and without JavaScript.
 */
@Tag("process")
@Execution(ExecutionMode.CONCURRENT)
class JourneyTests {
  private static final Pattern SETUP = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/setup/\\S+)");
  private static final String PASSWORD = "sáu cặp cửa khẩu mở rộng";
  private static final List<String> POINTS =
      List.of(
          "Hai bên thống nhất nâng cấp cặp cửa khẩu Trà Lĩnh – Long Bang thành cửa khẩu quốc tế.",
          "Hai bên thống nhất thí điểm cửa khẩu thông minh tại Hữu Nghị – Hữu Nghị Quan.",
          "Hai bên thống nhất mở tuyến xe khách Cao Bằng – Bách Sắc.",
          "Hai bên thống nhất đào tạo tiếng Trung cho 50 cán bộ.",
          "Hai bên thống nhất tổ chức hội chợ thương mại thường niên.",
          "Hai bên thống nhất phối hợp bảo vệ nguồn nước sông biên giới.");

  @Test
  void byKeyboardAlone() throws Exception {
    travel(new Hands.Keys(), true);
  }

  @Test
  void withoutJavaScript() throws Exception {
    travel(new Hands.Mouse(), false);
  }

  private void travel(Hands hands, boolean javaScript) throws Exception {
    Path directory =
        Files.createTempDirectory(
            Files.createDirectories(Path.of("target", "test-data")), "Tư liệu của Sở ");
    try (ProgramProcess program = ProgramProcess.unpacked(directory);
        Browsers browsers = new Browsers();
        BrowserContext browser = browsers.at(1366, javaScript)) {
      String base = program.address();
      Page page = browser.newPage();
      page.setDefaultTimeout(30_000);
      becomesAdministrator(page, base + setupLink(program), hands);
      String invitation = invites(page, base, hands);
      accepts(page, invitation, hands);
      String last = entersMeeting(page, base, hands, "2024", "Gặp gỡ năm trước");
      String document = addsMinutes(page, base, last, hands);
      for (int point = 0; point < POINTS.size(); point++) {
        marks(page, base, document, point, hands);
      }
      page.navigate(base + last);
      assertThat(page.locator("#cam-ket").textContent()).contains(POINTS);

      String next = entersMeeting(page, base, hands, "2025", "Gặp gỡ năm nay");
      addsAccount(page, base, next, hands);
      carriesForward(page, base, next, hands);
      prints(page, base, last, browser);
    }
  }

  private static String setupLink(ProgramProcess program) throws Exception {
    return program.lines().stream()
        .map(SETUP::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static void becomesAdministrator(Page page, String link, Hands hands) {
    page.navigate(link);
    hands.type(page, "#password", PASSWORD);
    hands.type(page, "#again", PASSWORD);
    hands.press(page, "main button.primary");
    signsIn(page, "admin", hands);
  }

  private static void signsIn(Page page, String name, Hands hands) {
    if (!page.url().endsWith("/login")) {
      page.navigate(page.url().replaceFirst("(:\\d+).*", "$1/login"));
    }
    hands.type(page, "#username", name);
    hands.type(page, "#password", PASSWORD);
    hands.press(page, "main button.primary");
    assertThat(page.locator(".masthead").textContent()).contains("Đăng xuất");
  }

  private static String invites(Page page, String base, Hands hands) {
    page.navigate(base + "/settings/accounts");
    hands.type(page, "#displayName", "Nông Thị Biên");
    hands.type(page, "#username", "bien");
    hands.choose(page, "#role", "editor");
    hands.press(page, "form[action$='invitations'] button.primary");
    String link = page.locator("code.link").textContent().strip();
    hands.press(page, ".masthead form[action='/logout'] button");
    return link;
  }

  private static void accepts(Page page, String link, Hands hands) {
    page.navigate(link);
    hands.type(page, "#password", PASSWORD + " nữa");
    hands.type(page, "#again", PASSWORD + " nữa");
    hands.press(page, "main button.primary");
    if (!page.url().endsWith("/login")) {
      page.navigate(page.url().replaceFirst("(:\\d+).*", "$1/login"));
    }
    hands.type(page, "#username", "bien");
    hands.type(page, "#password", PASSWORD + " nữa");
    hands.press(page, "main button.primary");
  }

  private static String entersMeeting(
      Page page, String base, Hands hands, String year, String name) {
    page.navigate(base + "/meetings/new");
    hands.choose(page, "#series", "dept_talks");
    hands.type(page, "#name", name);
    hands.type(page, "#date", "22-23/3/" + year);
    hands.type(page, "#place", "thành phố Cao Bằng");
    hands.tick(page, "input[name=parties][value=cao-bang]");
    hands.tick(page, "input[name=parties][value=quang-tay]");
    hands.choose(page, "#host", "cao-bang");
    member(page, hands, "vn\\[0\\]", "Hoàng Văn Thử", "Giám đốc Sở Ngoại vụ", "Cao Bằng");
    member(page, hands, "cn\\[0\\]", "Lục Mỗ Thử", "Chủ nhiệm Văn phòng Ngoại sự", "Quảng Tây");
    hands.choose(page, "#sensitivity", "internal");
    hands.press(page, "main form[action$='/meetings'] .form-foot button.primary");
    assertThat(page.locator("main").textContent())
        .contains(name, "Hoàng Văn Thử", "Lục Mỗ Thử", "22–23/03/" + year);
    return page.url().substring(base.length());
  }

  private static void member(
      Page page, Hands hands, String row, String name, String office, String body) {
    hands.type(page, "#" + row + "\\.name", name);
    hands.type(page, "#" + row + "\\.office", office);
    hands.type(page, "#" + row + "\\.body", body);
  }

  private static String addsMinutes(Page page, String base, String meeting, Hands hands)
      throws Exception {
    Path minutes = Files.createTempDirectory("to-giay").resolve("Biên bản hội đàm.docx");
    try (var word = new XWPFDocument();
        var out = Files.newOutputStream(minutes)) {
      word.createParagraph().createRun().setText("BIÊN BẢN HỘI ĐÀM");
      POINTS.forEach(point -> word.createParagraph().createRun().setText(point));
      word.write(out);
    }
    Path scan = minutes.resolveSibling("trang ký.png");
    Files.write(scan, java.util.HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));

    page.navigate(base + meeting + "/documents/new");
    hands.choose(page, "#kind", "minutes");
    hands.type(page, "#title", "BIÊN BẢN HỘI ĐÀM");
    hands.type(page, "#date", "23/3/2024");
    hands.give(page, "#file", minutes);
    hands.give(page, "#scans", scan);
    hands.choose(page, "#sensitivity", "internal");
    hands.tick(page, "#noSecret");
    hands.press(page, "main .form-foot button.primary");
    assertThat(page.locator("main").textContent())
        .contains(POINTS)
        .contains("Biên bản hội đàm.docx", "trang ký.png");
    return page.url().substring(base.length());
  }

  private static void marks(Page page, String base, String document, int point, Hands hands) {
    page.navigate(base + document);
    hands.press(page, "#p" + (point + 2) + " a[href*='commitments/new']");
    hands.choose(page, "#kind", "agreed");
    hands.choose(page, "#field", "gates");
    hands.press(page, "main .form-foot button.primary");
    assertThat(page.locator("main").textContent()).contains("Đã lưu");
  }

  private static void addsAccount(Page page, String base, String meeting, Hands hands) {
    page.navigate(base + meeting + "/documents/new");
    hands.choose(page, "#kind", "minutes");
    hands.type(page, "#date", "23/3/2025");
    hands.type(
        page,
        "#text",
        "BIÊN BẢN NĂM NAY\nHai bên tiếp tục thúc đẩy nâng cấp cặp cửa khẩu Trà Lĩnh – Long Bang.\nViệc thí điểm cửa khẩu thông minh đã hoàn thành.");
    hands.choose(page, "#sensitivity", "internal");
    hands.tick(page, "#noSecret");
    hands.press(page, "main .form-foot button.primary");
  }

  private static void carriesForward(Page page, String base, String meeting, Hands hands) {
    page.navigate(base + meeting + "/review");
    Locator rows = page.locator("main tbody tr");
    assertThat(rows.count()).isEqualTo(POINTS.size());
    for (int row = 0; row < POINTS.size(); row++) {
      String item = rows.nth(row).textContent();
      String decision =
          item.contains("Trà Lĩnh")
              ? "restated"
              : item.contains("thông minh") ? "done" : "not_restated";
      hands.tick(
          page, "input[type=radio][name='rows[" + row + "].decision'][value=" + decision + "]");
      if (!decision.equals("not_restated")) {
        hands.type(
            page, "[name='rows[" + row + "].paragraph']", decision.equals("restated") ? "2" : "3");
      }
    }
    hands.press(page, "main form[method=post] .form-foot button.primary");
    page.navigate(base + meeting + "/review?all=true");
    assertThat(page.locator("main").textContent())
        .contains("Đã hoàn thành", "Được nhắc lại", "Không được nhắc lại");
  }

  private static void prints(Page page, String base, String meeting, BrowserContext browser) {
    page.navigate(base + meeting + "/print");
    assertThat(page.locator("body").textContent())
        .contains("Trà Lĩnh")
        // what came of them rests on this year's words, not on the promise itself
        .containsPattern("Được nhắc lại\\s*BIÊN BẢN NĂM NAY[^\\[]*đoạn 2")
        .containsPattern("Đã hoàn thành\\s*BIÊN BẢN NĂM NAY[^\\[]*đoạn 3");
    APIResponse pdf = browser.request().get(base + meeting + "/print.pdf");
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }
}
