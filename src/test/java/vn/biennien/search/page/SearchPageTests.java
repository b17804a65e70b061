package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.ArchiveTest;

/** What a search shows people, over the starting archive. */
@ArchiveTest
class SearchPageTests {

  @Autowired MockMvcTester web;
  @Autowired JsonMapper json;

  /** The starting archive is on its way into the index when the program has just started. */
  @BeforeEach
  void waitsUntilSearchIsReady() throws InterruptedException {
    Instant end = Instant.now().plusSeconds(120);
    while (web.get().uri("/actuator/health/readiness").exchange().getResponse().getStatus()
        != 200) {
      assertThat(Instant.now()).as("search is not ready in time").isBefore(end);
      Thread.sleep(100);
    }
  }

  @Test
  void severalValuesOfAFacetCanBeChosenAndTakenBack() {
    String page = page("/search?q=cua+khau&year=2024&year=2025");

    assertThat(page)
        .contains("href=\"/search?q=cua%20khau&amp;year=2024\"")
        .contains("href=\"/search?q=cua%20khau&amp;year=2025\"");
    int both = total("/api/v1/search?q=cua+khau&year=2024&year=2025");
    assertThat(both).isGreaterThan(total("/api/v1/search?q=cua+khau&year=2024"));
    assertThat(read("/api/v1/search?q=cua+khau&year=2024").at("/facets/year"))
        .hasSizeGreaterThan(1);
  }

  @Test
  void anOpenedDocumentLeadsBackToTheSearchWithItsFilters() {
    String search = "/search?q=cua+khau&year=2024&sort=newest";
    String document =
        read("/api/v1/search?q=cua+khau&year=2024").at("/hits/0/url").asString() + "?q=khau";

    assertThat(web.get().uri(document).header("Referer", "http://localhost" + search))
        .bodyText()
        .contains("href=\"" + search.replace("&", "&amp;") + "\"");
    assertThat(web.get().uri(document).header("Referer", "http://elsewhere.example" + search))
        .bodyText()
        .contains("href=\"/search?q=khau\"");
  }

  @Test
  void whatIsChosenCanBeRemovedEvenWhereItFindsNothing() {
    String page = page("/search?q=cua+khau&jurisdiction=khong-co&kind=treaty");

    assertThat(page)
        .contains("Không tìm thấy: cua khau", "Bỏ mọi điều kiện lọc")
        .contains("href=\"/search?q=cua%20khau&amp;jurisdiction=khong-co\"")
        .contains("href=\"/search?q=cua%20khau&amp;kind=treaty\"")
        .contains("href=\"/search?q=cua%20khau\"");
    assertThat(chosen(page)).hasSize(2);
  }

  @Test
  void chosenValuesLookChosenAndAreNeverFolded() {
    String page = page("/search?q=cua+khau");
    String folded = page.substring(page.indexOf("<details>", page.indexOf("id=\"f-field\"")));
    var value = Pattern.compile("&amp;field=(\\w+)\"").matcher(folded);

    assertThat(value.find()).isTrue();
    String narrowed = page("/search?q=cua+khau&field=" + value.group(1));
    assertThat(chosen(narrowed)).containsExactly("/search?q=cua%20khau");
    assertThat(narrowed.indexOf("aria-current=\"true\"", narrowed.indexOf("id=\"f-field\"")))
        .isLessThan(narrowed.indexOf("<details>", narrowed.indexOf("id=\"f-field\"")));
  }

  @Test
  void anAddressReproducesItsSearchOnEveryPage() {
    String address = "/search?q=cua+khau&sort=oldest&size=3&passages=1&year=2024";
    String page = page(address);

    assertThat(page)
        .contains(
            "href=\"/search?q=cua%20khau&amp;sort=oldest&amp;size=3"
                + "&amp;passages=1&amp;year=2024&amp;page=1\"")
        .containsPattern("name=\"sort\" value=\"oldest\"")
        .containsPattern("name=\"year\" value=\"2024\"");
    assertThat(page(address)).isEqualTo(page);
    assertThat(page("/search?q=cua+khau&marks=true"))
        .containsPattern("name=\"marks\" value=\"true\" checked")
        .contains("href=\"/search?q=cua%20khau&amp;marks=true&amp;sort=newest\"");
  }

  @Test
  void oneOrderIsCurrentAndTheOthersAreOneClickAway() {
    String page = page("/search?q=cua+khau&sort=newest");

    assertThat(page)
        .contains("href=\"/search?q=cua%20khau\">Sát nhất")
        .contains("href=\"/search?q=cua%20khau&amp;sort=newest\" aria-current=\"true\">Mới nhất")
        .contains("href=\"/search?q=cua%20khau&amp;sort=oldest\">Cũ nhất");
  }

  @Test
  void whatIsOnlyFilteredLacksNothing() {
    assertThat(page("/search?q=&year=2024"))
        .doesNotContain("near-from", "ần đúng")
        .contains("/documents/");
    assertThat(page("/search.csv?year=2024")).doesNotContain("ần đúng");
  }

  @Test
  void aProposalIsNeverShownAsAnAgreement() {
    String page = page("/search?q=nang cap cua khau Ta Lung");

    assertThat(page)
        .containsPattern("(?s)class=\"record commitment\">\\s*<p><span class=\"kind proposed_vn\"")
        .contains("class=\"record gate\"", "class=\"record meeting\"");
  }

  @Test
  void whatIsMadeUpIsToldBesideTheHitsAsWell() {
    String madeUp = beside(page("/search?q=Khe Minh Vân Họa"));

    assertThat(madeUp).contains("Khe Minh").contains("Văn bản minh họa");
    assertThat(beside(page("/search?q=Tà Lùng Thủy Khẩu")))
        .contains("Tà Lùng – Thủy Khẩu")
        .doesNotContain("Khe Minh");
  }

  @Test
  void theRecordsBesideTheHitsAreNarrowedLikeThem() {
    assertThat(read("/api/v1/search?q=Gặp gỡ đầu Xuân").at("/others").toString())
        .contains("Gặp gỡ đầu Xuân năm 2016");
    String of2017 = read("/api/v1/search?q=Gặp gỡ đầu Xuân&year=2017").at("/others").toString();
    assertThat(of2017).contains("Gặp gỡ đầu Xuân năm 2017").doesNotContain("năm 2016");
    assertThat(read("/api/v1/search?q=xuất nhập khẩu&jurisdiction=hai-phong").at("/others"))
        .isEmpty();
  }

  @Test
  void aRecordWithAnotherNumberIsNotNearlyRight() {
    JsonNode others =
        read("/api/v1/search?q=hội nghị lần thứ 12 Ủy ban công tác liên hợp").at("/others");

    assertThat(others).isNotEmpty();
    for (JsonNode other : others) {
      if (other.at("/type").asString().equals("meeting")) {
        assertThat(other.at("/title").asString()).doesNotContain("16").doesNotContain("15");
      }
    }
  }

  @Test
  void aBridgeIsToldFromTheGatePairOfTheSameName() {
    JsonNode gates = read("/api/v1/search?q=ta+lung").at("/facets/gate");
    List<String> labels = new ArrayList<>();
    gates.forEach(gate -> labels.add(gate.at("/label").asString()));

    assertThat(labels).contains("Tà Lùng – Thủy Khẩu").doesNotHaveDuplicates();
  }

  @Test
  void aSensitivityIsCountedOnlyForThoseWhoMaySeeMore() {
    assertThat(page("/search?q=cua+khau")).doesNotContain("f-sensitivity");
    MvcTestResult asReader =
        web.get().uri("/search?q=cua+khau").with(user("reader").roles("READER")).exchange();
    assertThat(asReader).bodyText().contains("f-sensitivity");
  }

  @Test
  void datesPutTheNewestOrTheOldestFirst() {
    List<String> newest = dates("/api/v1/search?q=cua+khau&sort=newest&size=50");
    List<String> oldest = dates("/api/v1/search?q=cua+khau&sort=oldest&size=50");

    assertThat(newest).hasSizeGreaterThan(5).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(oldest).isSorted();
    assertThat(web.get().uri("/search?q=a&sort=x")).hasStatus(400);
  }

  @Test
  void saysWhereTheNearlyRightOnesBegin() {
    String page = page("/search?q=cửa khẩu thông minh Móng Cái");

    assertThat(page).contains("văn bản có đủ các từ", "class=\"near-from\"");
    assertThat(page.indexOf("near-from")).isLessThan(page.indexOf("class=\"hit near\""));
  }

  /** Where a click on the chosen values of the facets leads. */
  private static List<String> chosen(String page) {
    return Pattern.compile("href=\"([^\"]+)\" aria-current=\"true\"")
        .matcher(page.substring(page.indexOf("id=\"thu-hep\"")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String beside(String page) {
    int from = page.indexOf("id=\"cung-co\"");
    return from < 0 ? "" : page.substring(from, page.indexOf("</aside>", from));
  }

  private List<String> dates(String address) {
    List<String> dates = new ArrayList<>();
    for (JsonNode hit : read(address).at("/hits")) {
      JsonNode start = hit.at("/date/start");
      if (start.isString()) {
        dates.add((start.asString() + "-00-00").substring(0, 10));
      }
    }
    return dates;
  }

  private List<String> values(String address) {
    List<String> values = new ArrayList<>();
    read(address).forEach(name -> values.add(name.at("/value").asString()));
    return values;
  }

  private int total(String address) {
    return read(address).at("/total").asInt();
  }

  private JsonNode read(String address) {
    return json.readTree(page(address));
  }

  private String page(String address) {
    MvcTestResult answer = web.get().uri(address.replace('+', ' ')).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
