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
import org.springframework.util.LinkedMultiValueMap;
import vn.biennien.ArchiveTest;

/** Offices as texts state them, and the postings that they make. Rolled back. */
@ArchiveTest
@Transactional
class OfficeTests {
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

  /** What follows is one change of its own, as if in a transaction of its own. */
  private void anew() {
    one("select set_config('biennien.change', '', true)");
  }

  private String add(String path, Map<String, ?> form) {
    assertThat(desk.send("/documents/" + document + "/" + path + "/new", form))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/" + document + "/parts");
    return path;
  }

  private void undo() {
    String change = one("select max(change) from record_history");
    assertThat(desk.send("/history/" + change + "/undo", Map.of()))
        .hasStatus(303)
        .redirectedUrl()
        .isNotEqualTo("/settings/removed");
  }

  private String offices() {
    return one(
        "select string_agg(o.position || '|' || q.quote || '|' || coalesce(o.organisation, '') || '|' || o.rank || '|' || o.acting || '|' || coalesce(p.title, ''), ';' order by o.position) from participation_office o join citation q on q.id = o.citation_id left join posting p on p.id = o.posting_id where o.participation_id = "
            + attendance);
  }

  private Map<String, ?> office() {
    return Map.of(
        "participation",
        attendance,
        "organisation",
        "Sở Ngoại vụ",
        "rank",
        "dept_head",
        "acting",
        "true",
        "office_words.paragraph",
        paragraph,
        "office_words.quote",
        words);
  }

  @Test
  void anOfficeIsAddedWithTheWordsThatStateItAndMakesAPosting() {
    String before = offices();

    add("offices", office());
    add("offices", office());

    assertThat(offices())
        .as("sent twice is one")
        .isEqualTo(
            before
                + ";"
                + (before.split(";").length)
                + "|"
                + words
                + "|Sở Ngoại vụ|dept_head|true|"
                + words);
    String person = one("select person_id from participation where id = " + attendance);
    assertThat(desk.get("/people/" + person)).bodyText().contains(words, "Sở Ngoại vụ");
    assertThat(desk.get("/documents/" + document + "/history"))
        .bodyText()
        .contains("chức danh khi dự", "Sở Ngoại vụ", "/history/");
  }

  @Test
  void anAddedOfficeIsTakenBackWithItsPosting() {
    String before = offices();
    add("offices", office());

    undo();

    assertThat(offices()).isEqualTo(before);
    assertThat(one("select count(*) from posting where organisation = 'Sở Ngoại vụ'"))
        .isEqualTo("0");
  }

  @Test
  void theRankOfAnOfficeIsCorrectedAndThePostingFollows() throws Exception {
    add("offices", office());
    String key =
        attendance
            + "-"
            + one(
                "select max(position) from participation_office where participation_id = "
                    + attendance);
    anew();

    assertThat(
            desk.correct(
                "/offices/" + key,
                Map.of(
                    "rank", "dept_deputy", "organisation", "Sở Công Thương", "reason", "nhầm sở")))
        .hasStatus(303);

    assertThat(
            one(
                "select string_agg(rank || '|' || organisation, ';') from posting where title = '"
                    + words
                    + "'"))
        .as("the same posting, not a second one")
        .isEqualTo("dept_deputy|Sở Công Thương");
    assertThat(desk.get("/offices/" + key + "/history")).bodyText().contains("nhầm sở");
  }

  @Test
  void aRemovedOfficeLeavesNoGapAndComesBack() {
    String before = offices();
    String posting =
        one(
            "select posting_id from participation_office where position = 0 and participation_id = "
                + attendance);
    add("offices", office());

    assertThat(desk.send("/offices/" + attendance + "-0/removal", Map.of("reason", "ghi nhầm")))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/" + document + "/parts");

    assertThat(
            one(
                "select min(position) || '-' || max(position) || '-' || count(*) from participation_office where participation_id = "
                    + attendance))
        .isEqualTo("0-" + (before.split(";").length - 1) + "-" + before.split(";").length);
    assertThat(
            one(
                "select count(*) from posting where id = "
                    + posting
                    + " and not exists (select from participation_office where posting_id = "
                    + posting
                    + ")"))
        .as("no posting without a text that states it")
        .isEqualTo("0");
  }

  @Test
  void theOfficesOfAnotherPersonMayBeMeant() throws Exception {
    String other =
        one(
            "insert into person (name, side, body) select name, side, 'một nơi khác' from person where id = (select person_id from participation where id = "
                + attendance
                + ") returning id");
    String person = one("select person_id from participation where id = " + attendance);
    anew();

    assertThat(desk.correct("/participations/" + attendance, Map.of("person", other)))
        .hasStatus(303);

    assertThat(
            one(
                "select bool_and(p.person_id = "
                    + other
                    + ")::text from participation_office o join posting p on p.id = o.posting_id where o.participation_id = "
                    + attendance))
        .isEqualTo("true");
    assertThat(desk.get("/people/" + other)).hasStatusOk();
    undo();
    assertThat(one("select person_id from participation where id = " + attendance))
        .isEqualTo(person);
  }

  @Test
  void anEditorOfAnotherProvinceChangesNoOffice() {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("reason", "thử");

    assertThat(
            desk.send(
                "/offices/" + attendance + "-0/removal",
                form,
                "ROLE_EDITOR",
                "ROLE_READER",
                "KEEPS_khong-noi-nao"))
        .hasStatus(403);
  }

  @Test
  void somebodyElseOfTheSameNameIsAddedFromTheAttendance() throws Exception {
    String person = one("select person_id from participation where id = " + attendance);
    var form = desk.opened("/people/new?of=" + attendance);
    assertThat(form.getFirst("person_name"))
        .isEqualTo(one("select name from participation where id = " + attendance));
    assertThat(desk.send("/people/new", form, "ROLE_EDITOR", "ROLE_READER"))
        .as("the same name at the same place would be the same person")
        .hasStatus(303);

    String other = one("select person_id from participation where id = " + attendance);
    assertThat(other).isNotEqualTo(person);
    assertThat(desk.get("/people/" + other)).hasStatusOk();
    assertThat(
            one(
                "select bool_and(p.person_id = "
                    + other
                    + ")::text from participation_office o join posting p on p.id = o.posting_id where o.participation_id = "
                    + attendance))
        .isEqualTo("true");
  }

  @Test
  void whatMovedUpMeanwhileIsNotRemovedUnseen() throws Exception {
    add("offices", office());
    String last =
        one(
            "select max(position) from participation_office where participation_id = "
                + attendance);
    var form = desk.opened("/offices/" + attendance + "-0/removal");
    form.set("reason", "ghi nhầm");
    String second = offices().split(";")[1].substring(1);
    assertThat(
            desk.send("/offices/" + attendance + "-0/removal", form, "ROLE_EDITOR", "ROLE_READER"))
        .hasStatus(303);

    assertThat(
            desk.send("/offices/" + attendance + "-0/removal", form, "ROLE_EDITOR", "ROLE_READER"))
        .as("another office stands there now")
        .hasStatus(422)
        .bodyText()
        .contains("xem lại có đúng mục muốn xóa không");
    assertThat(last).isNotEqualTo("0");
    assertThat(offices()).startsWith("0" + second);
  }
}
