package vn.biennien.dossier.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** Lists of meetings, as pages and for programs. */
@ArchiveTest
class MeetingListTests {
  @Autowired MockMvcTester mvc;

  @Test
  void findsTheMeetingsOfAYearAndAProvince() {
    assertThat(dates("/api/v1/meetings?year=2019&jurisdiction=lang-son")).contains("2019-03-22");
  }

  @Test
  void findsThePastOfAPredecessor() {
    String json = body("/api/v1/meetings?jurisdiction=tuyen-quang&year=2023&series=spring_meeting");
    List<List<String>> jurisdictions = JsonPath.read(json, "$.items[*].jurisdictions");
    assertThat(jurisdictions).hasSize(1);
    assertThat(jurisdictions.getFirst()).contains("ha-giang").doesNotContain("tuyen-quang");
  }

  @Test
  void findsNothingOfASuccessorUnderItsPredecessor() {
    List<Integer> none =
        JsonPath.read(body("/api/v1/meetings?jurisdiction=ha-giang&year=2026"), "$.items");
    assertThat(none).isEmpty();
  }

  @Test
  void findsTheCommitteeOf2025ThroughStatementOrMembership() {
    String json = body("/api/v1/meetings?year=2025&jurisdiction=lang-son&series=jwc");
    assertThat((Integer) JsonPath.read(json, "$.total")).isEqualTo(1);
    assertThat((Integer) JsonPath.read(json, "$.items[0].ordinal")).isEqualTo(16);
    assertThat((Integer) JsonPath.read(json, "$.items[0].edition_year")).isEqualTo(2025);
  }

  @Test
  void givesProgramsWhatTheContractPromises() {
    Map<String, Object> item = JsonPath.read(body("/api/v1/meetings?size=1"), "$.items[0]");
    assertThat(item)
        .containsKeys(
            "id",
            "url",
            "title",
            "series",
            "ordinal",
            "edition_year",
            "date",
            "format",
            "jurisdictions");
    assertThat(item.get("url")).isEqualTo("/meetings/" + item.get("id"));
  }

  @Test
  void putsTheNewestFirst() {
    List<String> dates = dates("/api/v1/meetings?series=spring_meeting&size=200");
    assertThat(dates)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder())
        .hasSizeGreaterThan(9);
  }

  @Test
  void countsEachChoiceUnderTheOtherFilters() {
    int total = JsonPath.read(body("/api/v1/meetings?year=2024&series=jwc"), "$.total");
    assertThat(total).isEqualTo(1);
    assertThat(body("/meetings?year=2024"))
        .contains("name=\"series\" value=\"jwc\"")
        .contains("Tuyên Quang (trước 01/7/2025: Hà Giang, Tuyên Quang)")
        .contains("Chỉ biết qua báo chí")
        .contains("Hà Giang (nay là Tuyên Quang)");
  }

  @Test
  void staysEmptyForAPlaceItDoesNotKnow() {
    assertThat((Integer) JsonPath.read(body("/api/v1/meetings?jurisdiction=khong-co"), "$.total"))
        .isZero();
    assertThat(body("/meetings?jurisdiction=khong-co")).contains("Không có cuộc họp nào khớp");
  }

  @Test
  void refusesAFilterThatCannotBeMeant() {
    for (String query :
        List.of("year=abc", "year=3000", "series=x", "format=x", "page=-1", "size=0")) {
      assertThat(mvc.get().uri("/api/v1/meetings?" + query)).hasStatus(400);
      assertThat(mvc.get().uri("/meetings?" + query)).hasStatus(400);
    }
  }

  @Test
  void asksTheDatabaseAsOftenForOneAsForAll() throws Exception {
    body("/meetings");
    List<String> one = StatementCounter.during(() -> body("/meetings?size=1"));
    List<String> all = StatementCounter.during(() -> body("/meetings?size=200"));
    assertThat(one).hasSizeBetween(1, 6);
    assertThat(all).hasSameSizeAs(one);
  }

  private List<String> dates(String address) {
    return JsonPath.read(body(address), "$.items[*].date.start");
  }

  private String body(String address) {
    MvcTestResult answer = mvc.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void listsWhatIsNoMeetingOnlyWhereItIsAskedFor() {
    assertThat(mvc.get().uri("/api/v1/meetings?size=200"))
        .bodyText()
        .doesNotContain("\"series\":\"other\"");
    assertThat(mvc.get().uri("/api/v1/meetings?series=other"))
        .bodyText()
        .contains("Quyết định 164/QĐ-TTg");
  }
}
