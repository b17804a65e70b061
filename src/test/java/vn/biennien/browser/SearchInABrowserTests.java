package vn.biennien.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.ArchiveTest;

/**
 * Finding something and opening it in a real browser: by keyboard, and complete without JavaScript.
 */
@ArchiveTest
class SearchInABrowserTests extends PagesInABrowser {
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
}
