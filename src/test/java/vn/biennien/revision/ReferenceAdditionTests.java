package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;

/** Adding gates and jurisdictions by hand, and what cannot be added. Rolled back. */
@ArchiveTest
@Transactional
class ReferenceAdditionTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private String document = "";
  private int paragraph;
  private String words = "";

  /** A paragraph of some length, and words in its midst. */
  @BeforeEach
  void choose() {
    var passage =
        sql.sql(
                """
                select document_id, number, split_part(text, ' ', 2) || ' ' || split_part(text, ' ', 3) as words
                from passage where length(text) > 120 and searchable order by id limit 1
                """)
            .query()
            .singleRow();
    document = String.valueOf(passage.get("document_id"));
    paragraph = (Integer) passage.get("number");
    words = String.valueOf(passage.get("words"));
  }

  private MvcTestResult send(String address, Map<String, ?> form) {
    return send(address, form, "ROLE_EDITOR", "ROLE_READER");
  }

  private MvcTestResult send(String address, Map<String, ?> form, String... authorities) {
    var request =
        web.post()
            .uri(address)
            .with(csrf())
            .with(user("lan").authorities(AuthorityUtils.createAuthorityList(authorities)));
    form.forEach((name, value) -> request.param(name, String.valueOf(value)));
    MvcTestResult answer = request.exchange();
    entities.flush();
    entities.clear();
    return answer;
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }

  private String address(String path) {
    return "/documents/" + document + "/" + path + "/new";
  }

  @Test
  void aGateIsAddedOnceAndFoundAtItsAddress() {
    Map<String, ?> form = Map.of("vn", "Bản Thử", "cn", "Thí Nghiệm", "gate_object", "gate_pair");

    assertThat(send("/gates/new", form))
        .hasStatus(303)
        .hasRedirectedUrl("/gates/ban-thu-thi-nghiem");
    assertThat(send("/gates/new", form))
        .hasStatus(422)
        .bodyText()
        .contains("Kho đã có mục mang tên này", "Bản Thử");

    assertThat(web.get().uri("/gates/ban-thu-thi-nghiem").exchange()).hasStatusOk();
    assertThat(one("select actor from record_history where kind = 'gate' order by id desc limit 1"))
        .isNotBlank();
  }

  @Test
  void aJurisdictionIsAddedAndRecognisedByItsNames() {
    Map<String, ?> form =
        Map.of(
            "jurisdiction_name", "Thử Giang",
            "name_zh", "试江",
            "side", "VN",
            "party_type", "province",
            "valid_from", "1/7/2025",
            "also_called", "tỉnh Thử Giang mới");

    assertThat(send("/jurisdictions/new", form))
        .hasStatus(303)
        .hasRedirectedUrl("/jurisdictions/thu-giang");
    assertThat(send("/jurisdictions/new", form)).hasStatus(422);

    assertThat(web.get().uri("/jurisdictions/thu-giang").exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Thử Giang");
    assertThat(
            one(
                "select string_agg(n.name, '|' order by n.name) from jurisdiction_name n join jurisdiction j on j.id = n.jurisdiction_id where j.slug = 'thu-giang'"))
        .isEqualTo("Thử Giang|tỉnh Thử Giang mới");
  }

  @Test
  void whatCannotBeIsSaidWhereItWasTyped() {
    assertThat(
            send(
                "/gates/new",
                Map.of(
                    "vn",
                    "Bản Xa",
                    "gate_object",
                    "gate_pair",
                    "latitude",
                    "99",
                    "longitude",
                    "999")))
        .hasStatus(422)
        .bodyText()
        .contains("vĩ độ từ 8 đến 24", "href=\"#latitude\"", "href=\"#longitude\"");
    assertThat(
            send(
                "/jurisdictions/new",
                Map.of(
                    "jurisdiction_name",
                    "Ngược Ngày",
                    "side",
                    "VN",
                    "party_type",
                    "province",
                    "valid_from",
                    "1/1/2025",
                    "valid_to",
                    "1/1/2020")))
        .hasStatus(422)
        .bodyText()
        .contains("Ngày cuối đứng trước ngày đầu");
  }

  /** A text of which nobody has said more belongs to those of its meeting. */
  @Test
  void aTextThatNamesNoPartyIsKeptByThoseOfItsMeeting() {
    String meeting =
        one(
            "select min(r.meeting_id) from meeting_report r join document_facet f on f.document_id = r.document_id where f.facet = 'jurisdiction' and f.value = 'cao-bang' and not exists (select from meeting_report s join document_facet g on g.document_id = s.document_id where s.meeting_id = r.meeting_id and g.facet = 'jurisdiction' and g.value = 'lang-son')");
    String text =
        one(
            "insert into document (sha256, text, kind, sensitivity, imported_at) values (repeat('5', 64), 'Biên bản thử', 'minutes', 'public', now()) returning id");
    sql.sql(
            "insert into passage (document_id, number, start_at, end_at, text, searchable) values (cast(? as bigint), 1, 0, 12, 'Biên bản thử', true)")
        .param(text)
        .update();
    sql.sql(
            "insert into meeting_report (meeting_id, document_id, position, local_id, role, series, date_precision, format) select id, cast(? as bigint), 0, 'M1', 'background', series, 'unknown', 'unknown' from meeting where id = cast(? as bigint)")
        .params(text, meeting)
        .update();
    Map<String, ?> form =
        Map.of(
            "party_name", "Bên thử",
            "party_type", "province",
            "side", "VN",
            "party_role", "mentioned",
            "quoted.paragraph", 1);
    String address = "/documents/" + text + "/parties/new";

    assertThat(send(address, form, "ROLE_EDITOR", "ROLE_READER", "KEEPS_lang-son")).hasStatus(403);
    assertThat(send(address, form, "ROLE_EDITOR", "ROLE_READER", "KEEPS_cao-bang")).hasStatus(303);
  }

  @Test
  void aJurisdictionStandsOnOneSide() {
    assertThat(
            send(
                "/jurisdictions/new",
                Map.of("jurisdiction_name", "Đôi Bờ", "side", "BOTH", "party_type", "province")))
        .hasStatus(422);
  }
}
