package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import vn.biennien.ArchiveTest;

/**
 * The words that date a meeting or name somebody, dates from elsewhere, what a text is and where it
 * begins, what is not its own, and where a paper stands in full: by hand as with an import. Rolled
 * back.
 */
@ArchiveTest
@Transactional
class ImportedFieldsTests extends FieldsByHand {
  @Test
  void wordsThatDateAMeetingAreAddedCorrectedToldTakenBackAndRemoved() throws Exception {
    String all =
        "select string_agg(q.position || q.basis || c.quote, ';' order by q.position) from report_date_quote q join citation c on c.id = q.citation_id where q.report_id = "
            + report;
    String before = one(all);
    add("datequotes", "report", report, "basis", "stated");
    add("datequotes", "report", report, "basis", "stated");
    String last =
        report
            + "-"
            + one("select max(position) from report_date_quote where report_id = " + report);
    String added = one(all);
    assertThat(added)
        .as("one only")
        .isEqualTo((before.isEmpty() ? "" : before + ";") + last.split("-")[1] + "stated" + words);

    correct("/datequotes/" + last, "basis", "basis");
    assertThat(desk.get("/meetings/" + meeting + "/history"))
        .bodyText()
        .contains("Lời nêu thẳng", "Lời để suy ra");
    undo();
    assertThat(one(all)).isEqualTo(added);
    assertThat(desk.get("/documents/" + document + "/parts"))
        .bodyText()
        .contains("/datequotes/" + last + "/edit");

    remove("/datequotes/" + last);
    assertThat(one(all)).isEqualTo(before);
    undo();
    assertThat(one(all)).isEqualTo(added);
  }

  @Test
  void theSecondOfTwoEditorsOfSuchWordsSeesBoth() throws Exception {
    add("datequotes", "report", report, "basis", "stated");
    String address =
        "/datequotes/"
            + report
            + "-"
            + one("select max(position) from report_date_quote where report_id = " + report);
    var second = desk.opened(address + "/edit");
    correct(address, "basis", "basis");
    second.set("quoted.quote", words.split(" ")[0]);

    assertThat(desk.send(address + "/edit", second, "ROLE_EDITOR", "ROLE_READER"))
        .hasStatus(409)
        .bodyText()
        .contains("Có người vừa sửa mục này", "Lời để suy ra");
  }

  @Test
  void wordsThatNameSomebodyAreAddedCorrectedToldTakenBackAndRemoved() throws Exception {
    String all =
        "select string_agg(q.position || c.quote, ';' order by q.position) from participation_name q join citation c on c.id = q.citation_id where q.participation_id = "
            + attendance;
    String before = one(all);
    add("namequotes", "participation", attendance);
    add("namequotes", "participation", attendance);
    String last =
        attendance
            + "-"
            + one(
                "select max(position) from participation_name where participation_id = "
                    + attendance);
    String added = one(all);
    assertThat(added).endsWith(words).isNotEqualTo(before);

    String shorter = words.split(" ")[0];
    correct("/namequotes/" + last, "quoted.quote", shorter);
    assertThat(one(all)).endsWith(last.split("-")[1] + shorter);
    assertThat(desk.get("/documents/" + document + "/history"))
        .bodyText()
        .contains("lời nêu tên người dự", ">" + shorter + "<");
    undo();
    assertThat(one(all)).isEqualTo(added);

    remove("/namequotes/" + last);
    assertThat(one(all)).isEqualTo(before);
  }

  @Test
  void aDateFromElsewhereStandsBesideTheTextsOwnWithItsSource() throws Exception {
    String said =
        "select concat_ws('|', external_start, external_end, external_precision, external_confidence, (select string_agg(evidence, '/' order by position) from report_evidence where report_id = r.id)) from meeting_report r where id = "
            + report;
    String before = one(said);
    assertThat(
            desk.correct(
                "/reports/" + report,
                Map.of("external", "22/3", "external_confidence", "chắc thử")))
        .hasStatus(422)
        .bodyText()
        .contains("chắc thử", "Ngày phải ghi như");

    correct(
        "/reports/" + report,
        "external",
        "22-23/3/2019",
        "external_confidence",
        "chắc thử",
        "evidence",
        "Báo Thử\nĐài Thử");

    assertThat(one(said)).isEqualTo("2019-03-22|2019-03-23|day_range|chắc thử|Báo Thử/Đài Thử");
    assertThat(desk.get("/meetings/" + meeting)).bodyText().contains("22–23/03/2019", "Báo Thử");
    assertThat(desk.get("/meetings/" + meeting + "/history"))
        .bodyText()
        .contains("Thời gian theo nguồn khác", "22–23/03/2019", "Đài Thử");
    undo();
    assertThat(one(said)).isEqualTo(before);

    correct("/reports/" + report, "external", "2019");
    correct("/reports/" + report, "external", "");
    assertThat(
            one(
                "select num_nonnulls(external_start, external_end, external_precision) from meeting_report where id = "
                    + report))
        .isEqualTo("0");
  }

  @Test
  void aPaperLeadsToItsWholeWords() throws Exception {
    String paper =
        one(
            "insert into paper (document_id, position, local_id, report_id, type, status, title) values (%s, 900, 'thu', %s, 'minutes', 'signed', 'Biên bản thử') returning id"
                .formatted(document, report));
    assertThat(desk.correct("/papers/" + paper, Map.of("full_text", "987654321"))).hasStatus(422);

    correct("/papers/" + paper, "full_text", document);

    assertThat(one("select full_text_id from paper where id = " + paper)).isEqualTo(document);
    assertThat(desk.get("/documents/" + document + "/history"))
        .bodyText()
        .contains("Toàn văn trong kho");
    undo();
    assertThat(one("select full_text_id from paper where id = " + paper)).isEmpty();
  }

  @Test
  void anEditorOfAnotherProvinceAddsAndChangesNone() {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("report", report);
    form.add("basis", "stated");
    form.add("quoted.paragraph", String.valueOf(paragraph));
    form.add("quoted.quote", words);
    String[] other = {"ROLE_EDITOR", "ROLE_READER", "KEEPS_khong-noi-nao"};

    assertThat(desk.send("/documents/" + document + "/datequotes/new", form, other)).hasStatus(403);
    form.set("reason", "thử");
    add("datequotes", "report", report, "basis", "stated");
    add("namequotes", "participation", attendance);
    add("furniture", "framed.paragraph", paragraph, "furniture_kind", "clock");
    for (String address :
        new String[] {
          "/datequotes/" + report + "-0",
          "/namequotes/" + attendance + "-0",
          "/furniture/" + document + "-0"
        }) {
      assertThat(desk.send(address + "/removal", form, other)).as(address).hasStatus(403);
    }
  }
}
