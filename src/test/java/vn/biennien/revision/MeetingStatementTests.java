package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;

/** What texts say of their meetings: added, corrected and removed. Rolled back. */
@ArchiveTest
@Transactional
class MeetingStatementTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private Desk desk;
  private String document = "";
  private String attendance = "";
  private String report = "";
  private int paragraph;
  private String words = "";

  /** Somebody named who attended a meeting, and words of the same text. */
  @BeforeEach
  void choose() {
    desk = new Desk(web, entities);
    var chosen =
        sql.sql(
                """
                select a.document_id, a.id, a.report_id, p.number, split_part(p.text, ' ', 2) || ' ' || split_part(p.text, ' ', 3) as words
                from participation a join passage p on p.document_id = a.document_id
                where a.named and a.report_id is not null and length(p.text) > 120 and p.searchable
                  and exists (select from participation_office where participation_id = a.id) order by a.id, p.id limit 1
                """)
            .query()
            .singleRow();
    document = chosen.get("document_id").toString();
    attendance = chosen.get("id").toString();
    report = chosen.get("report_id").toString();
    paragraph = (Integer) chosen.get("number");
    words = chosen.get("words").toString();
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }

  private String add(String path, Map<String, ?> form) {
    assertThat(desk.send("/documents/" + document + "/" + path + "/new", form))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/" + document + "/parts");
    return path;
  }

  @Test
  void aPlaceAndAHostOfAMeetingAreAddedCorrectedAndRemoved() throws Exception {
    String meeting = one("select meeting_id from meeting_report where id = " + report);
    add(
        "venues",
        Map.of(
            "report",
            report,
            "venue",
            "Nhà khách Thử",
            "venue_role",
            "host",
            "country",
            "VN",
            "quoted.paragraph",
            paragraph,
            "quoted.quote",
            words));
    add("hosts", Map.of("report", report, "host", "Ủy ban Thử", "side", "VN"));

    assertThat(desk.get("/meetings/" + meeting)).bodyText().contains("Nhà khách Thử", "Ủy ban Thử");
    String venue =
        report + "-" + one("select position from report_venue where place = 'Nhà khách Thử'");
    assertThat(desk.correct("/venues/" + venue, Map.of("venue", "Hội trường Thử")))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/" + document + "/parts");
    assertThat(desk.get("/meetings/" + meeting)).bodyText().contains("Hội trường Thử");
    assertThat(desk.get("/meetings/" + meeting + "/history")).bodyText().contains("Hội trường Thử");
    assertThat(desk.send("/venues/" + venue + "/removal", Map.of("reason", "thử"))).hasStatus(303);
    assertThat(one("select count(*) from report_venue where place = 'Hội trường Thử'"))
        .isEqualTo("0");
  }

  @Test
  void whatATextSaysOfItsMeetingIsCorrected() throws Exception {
    assertThat(
            desk.correct(
                "/reports/" + report,
                Map.of(
                    "time_of_day",
                    "buổi chiều thử",
                    "theme.paragraph",
                    String.valueOf(paragraph),
                    "theme.quote",
                    words,
                    "format",
                    "hybrid")))
        .hasStatus(303);

    assertThat(
            one(
                "select r.format || '|' || r.time_of_day || '|' || c.quote from meeting_report r join citation c on c.id = r.theme_citation_id where r.id = "
                    + report))
        .isEqualTo("hybrid|buổi chiều thử|" + words);
  }

  @Test
  void aMeetingOfTheWrongKindIsPutRight() throws Exception {
    String meeting =
        one(
            "select min(m.id) from meeting m join meeting_report r on r.meeting_id = m.id where m.series = 'visit'");

    assertThat(desk.correct("/meetings/" + meeting, Map.of("series", "gov_talks"))).hasStatus(303);

    assertThat(
            one(
                "select m.series || '|' || string_agg(distinct r.series, ',') from meeting m join meeting_report r on r.meeting_id = m.id where m.id = "
                    + meeting
                    + " group by m.series"))
        .isEqualTo("gov_talks|gov_talks");
  }

  @Test
  void anOrdinalOrAYearThatCannotBeIsRefusedInWords() throws Exception {
    String meeting =
        "/meetings/" + one("select meeting_id from meeting_report where id = " + report);

    assertThat(desk.correct(meeting, Map.of("ordinal", "999999", "edition_year", "5")))
        .hasStatus(422)
        .bodyText()
        .contains("Ghi một số từ 1 đến 200", "Ghi một số từ 1990 đến 2100");
    assertThat(desk.correct(meeting, Map.of("date", "1/1/0001"))).hasStatus(422);
  }
}
