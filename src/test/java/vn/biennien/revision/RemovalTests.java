package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.biennien.ArchiveTest;
import vn.biennien.document.TextPartForms;
import vn.biennien.form.RecordForm;

/** Removing records and bringing them back, from the form to the page. Rolled back. */
@ArchiveTest
@Transactional
class RemovalTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private MvcTestResult get(String address, String... roles) {
    return web.get().uri(address).with(user("lan").roles(roles)).exchange();
  }

  private MvcTestResult send(String address, MultiValueMap<String, String> form, String who) {
    MvcTestResult answer =
        web.post()
            .uri(address)
            .formFields(form)
            .with(csrf())
            .with(user(who).roles("ADMIN", "EDITOR", "READER"))
            .exchange();
    entities.flush();
    entities.clear();
    return answer;
  }

  private MultiValueMap<String, String> opened(String address) throws Exception {
    return new Desk(web, entities).opened(address);
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }

  /** The address of one record of every sort. */
  private String address(RecordForm form) {
    if (form == TextPartForms.ATTACHMENT) {
      sql.sql(
              "insert into stored_file (sha256, size, media_type, stored_at) values (repeat('7', 64), 3, 'application/pdf', now())")
          .update();
      sql.sql(
              "insert into attachment (document_id, position, sha256, name, added_at, added_by) select min(id), 0, repeat('7', 64), 'x.pdf', now(), 'x' from document")
          .update();
    }
    if (form == TextPartForms.PLACE) {
      sql.sql(
              "insert into place (document_id, position, name) select id, 0, 'Bản Thử' from document order by id limit 1")
          .update();
    }
    if (form == TextPartForms.FURNITURE) {
      sql.sql(
              "insert into furniture (document_id, position, kind, start_at, end_at, quote) select document_id, 0, 'clock', start_at, end_at, text from passage where number = 1 order by document_id limit 1")
          .update();
    }
    String key = one("select " + form.key() + " from " + form.table() + " t order by 1 limit 1");
    return "/" + form.path() + "/" + key;
  }

  @Test
  void aStageIsCorrectedAndRemovedAndTheCommitmentStandsAsTheOthersSay() throws Exception {
    String commitment =
        one(
            "select commitment_id from commitment_status_change where citation_id is not null group by commitment_id having count(*) = 1 order by 1 limit 1");
    String before = one("select status from commitment where id = " + commitment);
    String stage =
        one(
            "insert into commitment_status_change (commitment_id, status, on_date, date_precision, citation_id, recorded_at) select commitment_id, 'in_progress', '2025-03-01', 'day', citation_id, now() from commitment_status_change where commitment_id = "
                + commitment
                + " returning id");
    MultiValueMap<String, String> form = opened("/stages/" + stage + "/edit");
    assertThat(form.getFirst("on")).isEqualTo("1/3/2025");
    form.set("status", "amended");
    form.set("on", "2/4/2025");
    assertThat(send("/stages/" + stage + "/edit", form, "lan")).hasStatus(303);
    assertThat(send("/stages/" + stage + "/edit", form, "lan")).as("sent twice").hasStatus(303);
    assertThat(one("select status from commitment where id = " + commitment)).isEqualTo("amended");

    assertThat(send("/stages/" + stage + "/removal", form(Map.of("reason", "nhầm việc")), "lan"))
        .hasStatus(303);
    assertThat(one("select status from commitment where id = " + commitment)).isEqualTo(before);
    String own =
        one("select min(id) from commitment_status_change where commitment_id = " + commitment);
    assertThat(send("/stages/" + own + "/removal", form(Map.of("reason", "thử")), "lan"))
        .as("what the text itself says is corrected with the commitment")
        .hasStatus(422);
  }

  @Test
  void aDeletedDocumentIsGoneWithItsFactsAndComesBackWhole() throws Exception {
    String id =
        one(
            "select document_id from commitment group by document_id order by count(*) desc limit 1");
    Map<String, String> before = counts(id);
    String page = page("/documents/" + id);

    assertThat(send("/documents/" + id + "/removal", form(Map.of("reason", " ")), "lan"))
        .hasStatus(422)
        .bodyText()
        .contains("Ghi lý do");
    assertThat(send("/documents/" + id + "/removal", form(Map.of("reason", "nhập nhầm")), "lan"))
        .hasStatus(303);

    assertThat(counts(id).values()).containsOnly("0");
    assertThat(web.get().uri("/documents/" + id).exchange())
        .hasStatus(410)
        .bodyText()
        .contains("Mục này đã bị xóa");
    String change = one("select max(change) from record_history");
    assertThat(get("/settings/removed", "ADMIN", "EDITOR", "READER"))
        .bodyText()
        .contains("nhập nhầm", "/history/" + change + "/undo");

    assertThat(send("/history/" + change + "/undo", form(Map.of()), "quan-tri")).hasStatus(303);

    assertThat(counts(id)).isEqualTo(before);
    assertThat(page("/documents/" + id)).isEqualTo(page);
  }

  private Map<String, String> counts(String document) {
    Map<String, String> counts = new LinkedHashMap<>();
    for (String table :
        List.of(
            "passage",
            "citation",
            "furniture",
            "commitment",
            "participation",
            "party",
            "paper",
            "meeting_report",
            "gate_mention",
            "figure",
            "anomaly",
            "place")) {
      counts.put(table, one("select count(*) from " + table + " where document_id = " + document));
    }
    return counts;
  }

  private String page(String address) throws Exception {
    return get(address, "READER")
        .getResponse()
        .getContentAsString()
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private static MultiValueMap<String, String> form(Map<String, String> fields) {
    var form = new LinkedMultiValueMap<String, String>();
    fields.forEach(form::add);
    return form;
  }

  @Test
  void aPersonOfWhomTextsSpeakCannotBeRemoved() {
    String person = one("select min(person_id) from participation");

    assertThat(get("/people/" + person + "/removal", "EDITOR", "READER"))
        .hasStatusOk()
        .bodyText()
        .contains("chưa xóa được");
    assertThat(send("/people/" + person + "/removal", form(Map.of("reason", "")), "lan"))
        .hasStatus(422);
  }

  @Test
  void oneStatementOfATextIsRemovedAndTheOthersStay() throws Exception {
    String document =
        one(
            "select document_id from figure group by document_id having count(*) > 2 order by 1 limit 1");
    String count = one("select count(*) from figure where document_id = " + document);
    assertThat(get("/documents/" + document + "/parts", "EDITOR", "READER"))
        .hasStatusOk()
        .bodyText()
        .contains("/figures/" + document + "-1/edit");

    assertThat(
            send(
                "/figures/" + document + "-1/removal",
                form(Map.of("reason", "ghi hai lần")),
                "lan"))
        .hasStatus(303);

    assertThat(one("select count(*) from figure where document_id = " + document))
        .isEqualTo(String.valueOf(Integer.parseInt(count) - 1));
    assertThat(one("select max(position) from figure where document_id = " + document))
        .isEqualTo(String.valueOf(Integer.parseInt(count) - 2));
    String change = one("select max(change) from record_history");
    assertThat(send("/history/" + change + "/undo", form(Map.of()), "quan-tri")).hasStatus(303);
    assertThat(one("select count(*) from figure where document_id = " + document)).isEqualTo(count);
    assertThat(get("/documents/" + document, "READER")).hasStatusOk();
  }
}
