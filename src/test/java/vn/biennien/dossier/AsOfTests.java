package vn.biennien.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.biennien.ArchiveTest;

/** The archive as it was on a day: levels, names of provinces and how things stood. */
@ArchiveTest
class AsOfTests {
  @Autowired MockMvcTester web;

  @Test
  void theCeremonyOfTaLungIsStillToComeOnTheFirstOfMarch2024() throws Exception {
    assertThat(body("/api/v1/commitments?gate=ta-lung-thuy-khau&open=true&asof=2024-03-01"))
        .contains("lễ công bố")
        .contains("\"kind\":\"proposed_vn\"");
    assertThat(body("/api/v1/commitments?gate=ta-lung-thuy-khau&open=true"))
        .contains("\"total\":0");
  }

  @Test
  void noLevelOfLaterDaysIsTold() throws Exception {
    String then = body("/gates/ta-lung-thuy-khau?asof=2024-03-01");
    assertThat(then).contains("Tính đến ngày 01/03/2024");
    // the words of a paragraph stay as they were written, also where they tell of later days
    assertThat(levels(then)).doesNotContain("12/09/2025");
    assertThat(levels(body("/gates/ta-lung-thuy-khau"))).contains("12/09/2025");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gates/ta-lung-thuy-khau/print",
        "/gates/tra-linh-long-bang/print",
        "/chains",
        "/charts",
        "/map",
        "/gaps",
        "/jurisdictions/cao-bang",
        "/briefing?series=spring_meeting&year=2019&jurisdiction=cao-bang",
        "/commitments/print?jurisdiction=cao-bang",
        "/people/27",
        "/people",
        "/gates",
        "/meetings",
        "/commitments"
      })
  void noPageOrPrintTellsOfLaterDays(String page) throws Exception {
    String then = body(page + (page.contains("?") ? "&" : "?") + "asof=2019-01-01");
    assertThat(then.replaceAll("<[^>]*>", " "))
        .doesNotContainPattern("\\d\\d/\\d\\d/(2019|202\\d)(?<!01/01/2019)");
  }

  @Test
  void aMeetingThatIsToComeIsNotThereYet() throws Exception {
    String meetings = body("/api/v1/meetings?year=2025&size=1");
    String page = meetings.replaceAll("(?s).*?\"url\":\"(/meetings/\\d+)\".*", "$1");
    assertThat(web.get().uri(page)).hasStatusOk();
    assertThat(web.get().uri(page + "?asof=2024-03-01")).hasStatus(404);
    assertThat(body("/?asof=2024-03-01")).doesNotContain("dự từ năm 2026", ">2025</a></th>");
  }

  @Test
  void noJurisdictionKnowsItsFuture() throws Exception {
    assertThat(body("/jurisdictions/ha-giang?asof=2024-03-01"))
        .doesNotContain("30/06/2025", "nay thuộc");
    assertThat(body("/jurisdictions?asof=2024-03-01")).doesNotContain("30/06/2025");
    assertThat(web.get().uri("/jurisdictions/tuyen-quang?asof=2024-03-01")).hasStatus(404);
    assertThat(body("/chains?asof=2024-03-01"))
        .doesNotContain("Ủy ban công tác liên hợp lần thứ 15");
  }

  @Test
  void aPrintSaysAsOfWhichDayItIs() throws Exception {
    assertThat(body("/gates/ta-lung-thuy-khau/print?asof=2024-03-01"))
        .contains("Tính đến ngày: </b>01/03/2024")
        .contains("name=\"asof\" value=\"2024-03-01\"")
        .doesNotContain("12/09/2025");
    assertThat(body("/gates/ta-lung-thuy-khau/print")).contains("Cửa khẩu quốc tế (12/09/2025)");
  }

  @Test
  void aProvinceHasTheNameOfThen() throws Exception {
    assertThat(body("/meetings?year=2024&asof=2024-03-01"))
        .contains("Hà Giang")
        .doesNotContain("nay là Tuyên Quang");
    assertThat(body("/meetings?year=2024")).contains("Hà Giang (nay là Tuyên Quang)");
  }

  @Test
  void nothingThatHappenedLaterIsListed() throws Exception {
    assertThat(body("/api/v1/meetings?size=200&asof=2019-01-01"))
        .contains("2018-")
        .doesNotContain("\"start\":\"2019", "\"start\":\"202");
    assertThat(body("/api/v1/documents?size=200&asof=2019-01-01"))
        .doesNotContain("\"start\":\"2020", "\"start\":\"2024");
  }

  @Test
  void linksKeepTheDayUntilOneGoesBackToToday() throws Exception {
    assertThat(body("/gates?asof=2024-03-01"))
        .contains("/gates/ta-lung-thuy-khau?asof=2024-03-01", "Trở về hôm nay")
        .doesNotContain("app.css?asof");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hôm qua", "2024-13-01", "0024-01-01", "2024"})
  void whatIsNoDayIsRefusedInOneSentence(String day) {
    MvcTestResult answer = web.get().uri("/commitments").param("asof", day).exchange();
    assertThat(answer).hasStatus(400);
    assertThat(answer).bodyText().contains("năm-tháng-ngày").doesNotContain("Exception");
  }

  private static String levels(String page) {
    return page.substring(page.indexOf("id=\"hien-nay\""), page.indexOf("id=\"doan\""));
  }

  private String body(String address) throws Exception {
    MvcTestResult answer = web.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
