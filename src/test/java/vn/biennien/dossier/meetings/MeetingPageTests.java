package vn.biennien.dossier.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.dossier.ManyFacts;

/** The page of one meeting. */
@ArchiveTest
class MeetingPageTests {
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient sql;

  @Test
  void facesTheTwoDelegations() {
    String page = body("/meetings/" + meeting("spring_meeting", 2024));
    assertThat(page)
        .containsSubsequence("bench vn", "Trần Hồng Minh", "Nguyễn Xuân Ký", "bench cn", "Lưu Ninh")
        .contains("quyền Bí thư Tỉnh ủy Hà Giang");
  }

  @Test
  void showsAPersonOfSeveralDocumentsOnce() {
    String json = body("/api/v1/meetings/" + meeting("spring_meeting", 2024));
    List<String> names = JsonPath.read(json, "$.delegates[?(@.url != null)].url");
    assertThat(names).doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void saysThatItIsKnownFromThePress() {
    String page = body("/meetings/" + meeting("jwc", 2025));
    assertThat(page)
        .contains("Chỉ biết qua báo chí", "Tư liệu khởi đầu (biên soạn từ báo chí)")
        .contains("Tổng hợp để in", "Cuộc họp cùng dịp", "Gặp gỡ đầu Xuân năm 2025");
  }

  @Test
  void leadsToTheMeetingsBeforeAndAfter() {
    assertThat(body("/meetings/" + meeting("spring_meeting", 2024)))
        .contains("href=\"/meetings/" + meeting("spring_meeting", 2023) + "\"")
        .contains("href=\"/meetings/" + meeting("spring_meeting", 2025) + "\"");
  }

  @Test
  void namesTheKindOfEveryCommitment() {
    long id = meeting("jwc", 2025);
    String page = body("/meetings/" + id);
    List<Integer> items = JsonPath.read(body("/api/v1/meetings/" + id), "$.commitments[*].id");
    assertThat(items).isNotEmpty();
    items.forEach(item -> assertThat(page).contains("href=\"/commitments/" + item + "\""));
    assertThat(page).contains("Trung Quốc đề xuất", "Báo cáo đã thực hiện");
  }

  @Test
  void marksTheDateInUseWhereSourcesGiveSeveral() {
    long id =
        sql.sql(
                "select meeting_id from meeting_report where date_start is not null group by 1"
                    + " having count(distinct (date_start, date_end, date_precision)) > 1 limit 1")
            .query(Long.class)
            .single();
    assertThat(body("/meetings/" + id)).contains("class=\"versions\"", "đang dùng");
  }

  @Test
  void marksAFictitiousMeeting() {
    long id =
        sql.sql(
                "select r.meeting_id from meeting_report r join document d on d.id = r.document_id"
                    + " where d.illustrative order by 1 limit 1")
            .query(Long.class)
            .single();
    assertThat(body("/meetings/" + id))
        .contains("Văn bản minh họa")
        .doesNotContain("Chỉ biết qua báo chí");
  }

  @Test
  void knowsNoOtherMeeting() {
    assertThat(mvc.get().uri("/meetings/999999")).hasStatus(404);
    assertThat(mvc.get().uri("/meetings/abc")).hasStatus(404);
    assertThat(mvc.get().uri("/api/v1/meetings/999999")).hasStatus(404);
  }

  @Test
  @Transactional
  void hidesAMeetingOfWhichOnlyARestrictedTextTells() {
    long id = new ManyFacts(sql).told(1, "restricted").meeting();
    assertThat(mvc.get().uri("/meetings/" + id)).hasStatus(404);
    assertThat(body("/meetings?size=200")).doesNotContain("/meetings/" + id + "\"");
  }

  @Test
  @Transactional
  void showsBesideEachOtherWhatOneSideReportsDoneAndTheOtherProposes() {
    long id = new ManyFacts(sql).told(2, "public").meeting();
    assertThat(body("/meetings/" + id))
        .contains("một phía báo cáo đã thực hiện, phía kia còn đề xuất")
        .contains("Tuyến đường biển Cảng Thử – Cảng Nghiệm");
  }

  private long meeting(String series, int year) {
    return sql.sql("select id from meeting where series = ? and edition_year = ?")
        .params(series, year)
        .query(Long.class)
        .single();
  }

  private String body(String address) {
    MvcTestResult answer = mvc.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
