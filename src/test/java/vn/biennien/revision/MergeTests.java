package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Two records that turn out to be one, from the form to the page. Rolled back. */
@ArchiveTest
@Transactional
class MergeTests {
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

  private static MultiValueMap<String, String> form(Map<String, String> fields) {
    var form = new LinkedMultiValueMap<String, String>();
    fields.forEach(form::add);
    return form;
  }

  /** What follows is another change: outside of tests each has a transaction of its own. */
  private void another() {
    one("select set_config('biennien.change', '', true)");
  }

  @Test
  void aPersonMergedAwayLeavesTheirAddressAndTheirName() throws Exception {
    List<Long> people =
        sql.sql(
                """
                select a.person_id from participation a join document d on d.id = a.document_id
                where a.person_id is not null and a.side = 'CN' and d.sensitivity = 'public'
                group by a.person_id having count(distinct a.document_id) > 1 order by 1 limit 2
                """)
            .query(Long.class)
            .list();
    long going = people.get(0);
    long staying = people.get(1);
    String name = one("select name from person where id = " + going);
    String attended =
        one(
            "select count(*) from participation where person_id in ("
                + going
                + ", "
                + staying
                + ")");
    assertThat(get("/people/" + going + "/merge?with=/people/" + staying, "EDITOR", "READER"))
        .hasStatusOk()
        .bodyText()
        .contains(name, "Mục nào ở lại?");

    MvcTestResult merged =
        send(
            "/people/" + going + "/merge",
            form(Map.of("with", "" + staying, "stays", "" + staying, "reason", "cùng một người")),
            "lan");

    assertThat(merged).hasStatus(303).redirectedUrl().isEqualTo("/people/" + staying);
    assertThat(web.get().uri("/people/" + going).exchange())
        .hasStatus(301)
        .headers()
        .hasValue("Location", "/people/" + staying);
    assertThat(get("/people/" + staying, "READER")).bodyText().contains(name);
    assertThat(one("select count(*) from participation where person_id = " + staying))
        .isEqualTo(attended);

    assertThat(get("/people/" + staying + "/history", "EDITOR", "READER"))
        .bodyText()
        .contains("người: gộp vào mục này · " + name, "cùng một người");

    String change = one("select max(change) from record_history");
    another();
    assertThat(send("/history/" + change + "/undo", form(Map.of()), "quan-tri"))
        .hasStatus(303)
        .hasRedirectedUrl("/people/" + going);
    assertThat(get("/people/" + going, "READER")).hasStatusOk().bodyText().contains(name);
    assertThat(get("/people/" + staying + "/history", "EDITOR", "READER"))
        .bodyText()
        .contains("người: tách ra khỏi mục này · ", name);
    assertThat(
            one(
                "select count(*) from person_alias where person_id = "
                    + staying
                    + " and alias = (select name from person where id = "
                    + going
                    + ")"))
        .isEqualTo("0");
  }

  @Test
  void peopleOfTwoSidesAreNotMerged() {
    String of =
        "select min(p.id) from person p join participation a on a.person_id = p.id where p.side = '%s'";
    String vn = one(of.formatted("VN"));
    String cn = one(of.formatted("CN"));

    assertThat(
            send(
                "/people/" + vn + "/merge",
                form(Map.of("with", cn, "stays", vn, "reason", "nhầm")),
                "lan"))
        .hasStatus(422)
        .bodyText()
        .contains("Hai người thuộc hai phía khác nhau");
    assertThat(one("select count(*) from person where id in (" + vn + ", " + cn + ")"))
        .isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource({"people, person", "meetings, meeting", "documents, document"})
  void nothingIsMergedWithItself(String path, String table) {
    String key = one("select min(id) from " + table);
    String address = "/" + path + "/" + key + "/merge";

    for (String with :
        List.of(key, "0" + key, "/" + path + "/" + key, "http://a/" + path + "/" + key + "#p1")) {
      assertThat(asked(address, with))
          .as(with)
          .hasStatus(422)
          .bodyText()
          .contains("Hai mục phải khác nhau: chọn mục khác.", "name=\"with\"")
          .doesNotContain("name=\"stays\"");
      assertThat(
              send(address, form(Map.of("with", with, "stays", key, "reason", "một mục")), "lan"))
          .hasStatus(422)
          .bodyText()
          .contains("Hai mục phải khác nhau: chọn mục khác.");
    }
  }

  private MvcTestResult asked(String address, String with) {
    return web.get()
        .uri(address)
        .param("with", with)
        .with(user("lan").roles("EDITOR", "READER"))
        .exchange();
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "ông Nam", "/meetings/1", "/people/", "1/2/3"})
  void aWrongAddressOfTheOtherIsAskedForAgain(String with) {
    String address = "/people/" + one("select max(id) from person") + "/merge";

    assertThat(asked(address, with))
        .hasStatus(422)
        .bodyText()
        .contains("Không có mục nào ở địa chỉ này", "value=\"" + with + "\"");
  }

  @Test
  void twoMeetingsMergedAreOneWithBothSources() throws Exception {
    List<Long> meetings =
        sql.sql("select id from meeting where series = 'visit' order by id limit 2")
            .query(Long.class)
            .list();
    long going = meetings.get(1);
    long staying = meetings.get(0);

    assertThat(
            send(
                "/meetings/" + going + "/merge",
                form(Map.of("with", "" + staying, "stays", "" + staying, "reason", "một cuộc")),
                "lan"))
        .hasStatus(303);

    assertThat(web.get().uri("/meetings/" + going).exchange()).hasStatus(301);
    assertThat(get("/meetings/" + staying, "READER")).hasStatusOk();
    assertThat(get("/meetings/" + staying + "/history", "EDITOR", "READER"))
        .bodyText()
        .contains("cuộc họp: gộp vào mục này");
    assertThat(
            send(
                "/history/" + one("select max(change) from record_history") + "/undo",
                form(Map.of()),
                "quan-tri"))
        .hasStatus(303)
        .hasRedirectedUrl("/meetings/" + going);
  }

  @Test
  void twoTextsAreMergedAfterALookAtWhatEachOfThemHolds() throws Exception {
    List<Long> texts =
        sql.sql(
                """
                select d.id from document d join commitment c on c.document_id = d.id
                where d.text_kind is not null and d.completeness is not null and d.sensitivity = 'public'
                group by d.id order by count(*) desc, d.id limit 2
                """)
            .query(Long.class)
            .list();
    long going = texts.get(0);
    long staying = texts.get(1);
    String preview =
        get("/documents/" + going + "/merge?with=" + staying, "EDITOR", "READER")
            .getResponse()
            .getContentAsString();

    assertThat(preview)
        .contains("Mất nếu gộp văn bản " + going, "Mất nếu gộp văn bản " + staying)
        .doesNotContain("reworded_by_curator", ">summary<", ">full<");
    for (long text : texts) {
      assertThat(preview)
          .contains(
              "<strong>"
                  + one("select count(*) from commitment where document_id = " + text)
                  + "</strong> cam kết");
    }

    assertThat(
            send(
                "/documents/" + going + "/merge",
                form(Map.of("with", "" + staying, "stays", "" + staying, "reason", "một bài")),
                "lan"))
        .hasStatus(303);
    assertThat(web.get().uri("/documents/" + going).exchange()).hasStatus(301);
    String change = one("select max(change) from record_history");
    assertThat(get("/documents/" + staying + "/history", "ADMIN", "EDITOR", "READER"))
        .bodyText()
        .contains("văn bản: gộp vào mục này", "một bài", "/history/" + change + "/undo");

    another();
    assertThat(send("/history/" + change + "/undo", form(Map.of()), "quan-tri"))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/" + going);
    assertThat(get("/documents/" + staying + "/history", "EDITOR", "READER"))
        .bodyText()
        .contains("văn bản: tách ra khỏi mục này");
  }

  @Test
  void recordsThatMayBeTheSameAreShownAndNotMerged() {
    sql.sql(
            "insert into person (name, side, body) select name, side, 'nơi khác' from person where id = (select min(person_id) from participation a join document d on d.id = a.document_id where d.sensitivity = 'public')")
        .update();
    sql.sql(
            """
            insert into participation (document_id, position, local_id, person_id, name, named, side)
            select a.document_id, 900, 'x-900', (select max(id) from person), a.name, true, a.side
            from participation a where a.person_id = (select min(person_id) from participation x join document d on d.id = x.document_id where d.sensitivity = 'public') limit 1
            """)
        .update();

    assertThat(get("/duplicates", "EDITOR", "READER"))
        .hasStatusOk()
        .bodyText()
        .contains("/merge?with=");
  }
}
