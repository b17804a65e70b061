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

/**
 * What texts say of gates, laws and commitments: added, corrected, removed, told in the history and
 * taken back. Rolled back.
 */
@ArchiveTest
@Transactional
class StatementTests {
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

  private void undo() {
    String change = one("select max(change) from record_history");
    assertThat(desk.send("/history/" + change + "/undo", Map.of()))
        .hasStatus(303)
        .redirectedUrl()
        .isNotEqualTo("/settings/removed");
  }

  @Test
  void aGateIsSpokenOfAndConcernsACommitment() throws Exception {
    String gate =
        one(
            "select id from border_object o where not exists (select from gate_mention where border_object_id = o.id and document_id = "
                + document
                + ") order by id limit 1");
    Map<String, ?> form =
        Map.of(
            "gate", gate,
            "gate_object", "gate_pair",
            "vn", "Cửa khẩu Thử",
            "gate_action", "upgrade",
            "requested_level", "international",
            "markers", "mốc 1\nmốc 2",
            "quoted.paragraph", paragraph,
            "quoted.quote", words);
    add("mentions", form);
    add("mentions", form);
    String mention =
        one(
            "select string_agg(id || '', ',') from gate_mention where document_id = "
                + document
                + " and border_object_id = "
                + gate);
    assertThat(mention).as("one only").doesNotContain(",");
    String commitment = one("select min(id) from commitment where document_id = " + document);
    String before =
        one(
            "select coalesce(string_agg(mention_id || '', ',' order by position), '') from commitment_gate where commitment_id = "
                + commitment);

    assertThat(desk.correct("/commitments/" + commitment, Map.of("gates", mention))).hasStatus(303);

    assertThat(
            one(
                "select string_agg(mention_id || '', ',') from commitment_gate where commitment_id = "
                    + commitment))
        .isEqualTo(mention);
    String slug = one("select slug from border_object where id = " + gate);
    assertThat(desk.get("/gates/" + slug)).bodyText().contains("/commitments/" + commitment);
    assertThat(desk.get("/commitments/" + commitment + "/history"))
        .bodyText()
        .contains("cửa khẩu của cam kết");
    assertThat(desk.send("/mentions/" + mention + "/removal", Map.of("reason", "thử")))
        .as("a commitment rests on it")
        .hasStatus(422);
    assertThat(desk.correct("/commitments/" + commitment, Map.of("gates", before))).hasStatus(303);
    assertThat(desk.send("/mentions/" + mention + "/removal", Map.of("reason", "thử")))
        .hasStatus(303);
    assertThat(one("select count(*) from gate_mention where id = " + mention)).isEqualTo("0");
  }

  @Test
  void aLawAPlaceAndAFaultOfTheSourceAreAddedCorrectedAndRemoved() throws Exception {
    Map<String, Object> quote = Map.of("quoted.paragraph", paragraph, "quoted.quote", words);
    add("laws", with(quote, "paper_title", "Nghị định Thử", "document_type", "domestic_act"));
    add("places", with(quote, "place_name", "Bản Thử", "side", "VN"));
    add("anomalies", with(quote, "anomaly_kind", "typo", "should_read", "chữ đúng"));

    assertThat(desk.get("/documents/" + document + "/parts"))
        .bodyText()
        .contains("Nghị định Thử", "Bản Thử", "chữ đúng");
    assertThat(desk.get("/documents/" + document)).bodyText().contains("chữ đúng");
    String law = "/laws/" + one("select id from legal_instrument where title = 'Nghị định Thử'");
    assertThat(desk.correct(law, Map.of("paper_title", "Nghị định Khác"))).hasStatus(303);
    assertThat(one("select count(*) from legal_instrument where title = 'Nghị định Khác'"))
        .isEqualTo("1");
    for (String address :
        new String[] {
          law,
          "/places/" + document + "-" + one("select position from place where name = 'Bản Thử'"),
          "/anomalies/"
              + document
              + "-"
              + one("select position from anomaly where should_read = 'chữ đúng'")
        }) {
      assertThat(desk.send(address + "/removal", Map.of("reason", "thử"))).hasStatus(303);
    }
    assertThat(
            one(
                "select (select count(*) from place where name = 'Bản Thử') + (select count(*) from anomaly where should_read = 'chữ đúng')"))
        .isEqualTo("0");
  }

  private static Map<String, Object> with(Map<String, Object> form, String... more) {
    var whole = new java.util.HashMap<>(form);
    for (int i = 0; i < more.length; i += 2) {
      whole.put(more[i], more[i + 1]);
    }
    return whole;
  }

  @Test
  void aCorrectedListIsToldAndTakenBack() throws Exception {
    String commitment = one("select min(commitment_id) from commitment_responsible");
    String names =
        "select string_agg(position || '|' || name || '|' || coalesce(jurisdiction_id, 0), ';' order by position) from commitment_responsible where commitment_id = "
            + commitment;
    String before = one(names);

    assertThat(
            desk.correct(
                "/commitments/" + commitment, Map.of("responsible", "Cao Bằng\nMột nơi thử")))
        .hasStatus(303);
    assertThat(desk.get("/commitments/" + commitment + "/history"))
        .bodyText()
        .contains("Một nơi thử", "thêm mới");
    undo();

    assertThat(one(names)).isEqualTo(before);
  }

  @Test
  void whatCameWithANewRecordIsNotTakenBackByHalf() throws Exception {
    String person = one("select min(person_id) from participation where named");
    sql.sql("insert into person_alias (person_id, alias) values (cast(? as bigint), 'Tên nhập')")
        .param(person)
        .update();
    sql.sql("insert into commitment_chain (name) values ('Quá trình nhập cùng lúc')").update();
    String change = one("select max(change) from record_history");

    assertThat(desk.get("/people/" + person + "/history"))
        .bodyText()
        .doesNotContain("/history/" + change + "/undo");
    assertThat(desk.send("/history/" + change + "/undo", Map.of()))
        .hasRedirectedUrl("/settings/removed");
    assertThat(one("select count(*) from commitment_chain where name = 'Quá trình nhập cùng lúc'"))
        .isEqualTo("1");
  }

  @Test
  void anEditorOfOneProvinceChangesOnlyItsOwnGatesPeopleChainsAndName() throws Exception {
    String ofTexts =
        "select min(%1$s) from %2$s x where %1$s is not null and not exists (select from %2$s y join document_facet f on f.document_id = y.document_id and f.facet = 'jurisdiction' where y.%1$s = x.%1$s and f.value = 'cao-bang') and exists (select from document_facet f where f.document_id = x.document_id and f.facet = 'jurisdiction')";
    String gate =
        "select min(o.slug) from border_object o join jurisdiction j on j.id = o.jurisdiction_id where j.slug = '%s'";
    Map<String, Integer> expected =
        Map.of(
            "/gates/" + one(gate.formatted("cao-bang")),
            303,
            "/gates/" + one(gate.formatted("quang-ninh")),
            403,
            "/jurisdictions/cao-bang",
            303,
            "/jurisdictions/quang-ninh",
            403,
            "/people/" + one(ofTexts.formatted("person_id", "participation")),
            403,
            "/chains/" + one(ofTexts.formatted("chain_id", "commitment")),
            403);

    for (Map.Entry<String, Integer> address : expected.entrySet()) {
      var form = desk.opened(address.getKey() + "/edit");
      form.set("reason", "thử");
      assertThat(
              desk.send(
                  address.getKey() + "/edit", form, "ROLE_EDITOR", "ROLE_READER", "KEEPS_cao-bang"))
          .as(address.getKey())
          .hasStatus(address.getValue());
    }
  }

  @Test
  void aGateThatWasRenamedMeanwhileTakesTheOtherEditorsFormToo() throws Exception {
    String gate = "/gates/" + one("select min(slug) from border_object where object = 'gate_pair'");
    var other = desk.opened(gate + "/edit");
    other.set("note", "chữ của người thứ hai");
    assertThat(desk.correct(gate, Map.of("vn", "Cửa khẩu Mới Đặt"))).hasStatus(303);

    String led =
        desk.send(gate + "/edit", other, "ROLE_EDITOR", "ROLE_READER")
            .getResponse()
            .getHeader("Location");

    assertThat(led).isNotNull().endsWith("/edit").isNotEqualTo(gate + "/edit");
    assertThat(desk.send(led, other, "ROLE_EDITOR", "ROLE_READER"))
        .hasStatus(409)
        .bodyText()
        .contains("chữ của người thứ hai", "Cửa khẩu Mới Đặt");
  }

  @Test
  void wordsWithoutTheirParagraphAreNotDropped() throws Exception {
    String commitment =
        "/commitments/" + one("select min(id) from commitment where document_id = " + document);

    assertThat(
            desk.correct(
                commitment, Map.of("lead_in.paragraph", "", "lead_in.quote", "câu chưa rõ ở đâu")))
        .hasStatus(422)
        .bodyText()
        .contains("câu chưa rõ ở đâu", "Chọn đoạn có lời này");
  }

  @Test
  void aChainBeginsWithACommitment() throws Exception {
    String commitment = one("select min(id) from commitment where chain_id is null");
    Map<String, String> form =
        Map.of("commitment", commitment, "chain_name", "Quá trình mở bằng tay");

    assertThat(desk.send("/chains/new", form)).hasStatus(303);

    String chain = one("select chain_id from commitment where id = " + commitment);
    assertThat(desk.get("/chains/" + chain))
        .hasStatusOk()
        .bodyText()
        .contains("Quá trình mở bằng tay", "/commitments/" + commitment);
    assertThat(desk.send("/chains/new", Map.of("commitment", "9999999", "chain_name", "Không có")))
        .hasStatus(422);
  }
}
