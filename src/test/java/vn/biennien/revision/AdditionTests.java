package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** Adding by hand what an import would have added. Rolled back. */
@ArchiveTest
@Transactional
class AdditionTests {
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

  private Map<String, ?> party() {
    return Map.of(
        "party_name", "Sở Công Thương tỉnh Lạng Sơn",
        "party_type", "organisation",
        "side", "VN",
        "party_role", "participant",
        "quoted.paragraph", paragraph,
        "quoted.quote", words);
  }

  private String address(String path) {
    return "/documents/" + document + "/" + path + "/new";
  }

  @Test
  void aPartyIsAddedWithTheWordsThatNameIt() {
    assertThat(send(address("parties"), party()))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/" + document + "/parts");

    assertThat(
            one(
                "select p.name || '|' || p.role || '|' || c.quote from party p join citation c on c.id = p.citation_id where p.document_id = "
                    + document
                    + " order by p.position desc limit 1"))
        .isEqualTo("Sở Công Thương tỉnh Lạng Sơn|participant|" + words);
  }

  @Test
  void theSameFormSentTwiceAddsOneParty() {
    send(address("parties"), party());
    String count = one("select count(*) from party where document_id = " + document);

    assertThat(send(address("parties"), party())).hasStatus(303);

    assertThat(one("select count(*) from party where document_id = " + document)).isEqualTo(count);
  }

  @Test
  void aPaperIsAddedWithThoseWhoSigned() {
    String signatory = one("select min(id) from participation where document_id = " + document);
    Map<String, ?> form =
        Map.of(
            "paper_title", "Bản ghi nhớ về kiểm dịch",
            "document_type", "mou",
            "paper_status", "signed",
            "symbol", "BGN-2025",
            "dated_on", "3/2025",
            "signatories", signatory,
            "quoted.paragraph", paragraph,
            "quoted.quote", words);

    assertThat(send(address("papers"), form)).hasStatus(303);

    assertThat(
            one(
                "select p.symbol || '|' || p.dated_on || '|' || p.date_precision || '|' || s.participation_id from paper p join paper_signatory s on s.paper_id = p.id where p.title = 'Bản ghi nhớ về kiểm dịch'"))
        .isEqualTo("BGN-2025|2025-03-01|month|" + signatory);
  }

  @Test
  void aStepOfAGateIsAddedWhereTheTextSpeaksOfIt() {
    String gate =
        one(
            "select id from border_object o where not exists (select from gate_mention where border_object_id = o.id and document_id = "
                + document
                + ") order by id limit 1");
    Map<String, ?> form =
        Map.of(
            "gate", gate,
            "level_side", "VN",
            "gate_level", "international",
            "level_event", "ceremony",
            "on", "22/3/2025",
            "quoted.paragraph", paragraph,
            "quoted.quote", words);

    assertThat(send(address("levels"), form)).hasStatus(303);
    assertThat(send(address("levels"), form)).hasStatus(303);

    assertThat(
            one(
                "select string_agg(l.level || '|' || l.on_date || '|' || c.quote, ';') from gate_level l join gate_mention m on m.id = l.mention_id join citation c on c.id = l.citation_id where m.border_object_id = "
                    + gate
                    + " and m.document_id = "
                    + document))
        .isEqualTo("international|2025-03-22|" + words);
    String slug = one("select slug from border_object where id = " + gate);
    assertThat(
            web.get().uri("/gates/" + slug).with(user("lan").roles("EDITOR", "READER")).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Cửa khẩu quốc tế</strong>, từ 22/03/2025 (lễ công bố)");
  }

  @Test
  void aTextIsToldToSpeakOfAMeetingAndNoLonger() {
    String meeting =
        one(
            "select id from meeting m where not exists (select from meeting_report where meeting_id = m.id and document_id = "
                + document
                + ") order by id limit 1");
    Map<String, ?> form =
        Map.of(
            "meeting",
            meeting,
            "report_role",
            "background",
            "format",
            "unknown",
            "date",
            "3/2024",
            "named.paragraph",
            paragraph,
            "named.quote",
            words);

    assertThat(send(address("reports"), form)).hasStatus(303);
    assertThat(send(address("reports"), form)).hasStatus(303);

    String told =
        one(
            "select string_agg(r.id || '', ',') from meeting_report r where r.document_id = "
                + document
                + " and r.meeting_id = "
                + meeting);
    assertThat(told).doesNotContain(",");
    assertThat(
            one(
                "select r.series = m.series and r.date_precision = 'month' from meeting_report r join meeting m on m.id = r.meeting_id where r.id = "
                    + told))
        .isEqualTo("t");
    assertThat(
            web.get()
                .uri("/meetings/" + meeting)
                .with(user("lan").roles("EDITOR", "READER"))
                .exchange())
        .bodyText()
        .contains("/documents/" + document);
    assertThat(send("/reports/" + told + "/removal", Map.of("reason", "gắn nhầm")))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/" + document + "/parts");
    assertThat(one("select count(*) from meeting_report where id = " + told)).isEqualTo("0");
  }

  @Test
  void theOnlyTextOfAMeetingCannotBeTakenFromIt() {
    String only =
        one(
            "select min(id) from meeting_report group by meeting_id having count(*) = 1 order by 1 limit 1");

    assertThat(send("/reports/" + only + "/removal", Map.of("reason", "thử")))
        .hasStatus(422)
        .bodyText()
        .contains("Còn văn bản nói đến mục này");
  }

  @Test
  void wordsThatDoNotStandThereAreRefusedAndNothingIsLost() {
    Map<String, Object> form = new HashMap<>(party());
    form.put("quoted.quote", "những lời không có ở đó");

    assertThat(send(address("parties"), form))
        .hasStatus(422)
        .bodyText()
        .contains("những lời không có ở đó", "Sở Công Thương tỉnh Lạng Sơn");
  }

  @Test
  void anEditorOfAnotherProvinceAddsNothingToTheText() {
    assertThat(
            send(address("parties"), party(), "ROLE_EDITOR", "ROLE_READER", "KEEPS_khong-noi-nao"))
        .hasStatus(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reports",
        "parties",
        "papers",
        "levels",
        "offices",
        "venues",
        "hosts",
        "mentions",
        "laws",
        "places",
        "anomalies"
      })
  void aFormAsksTheDatabaseAtMostTwelveTimes(String path) throws Exception {
    assertThat(
            StatementCounter.during(() ->
                assertThat(
                        web.get()
                            .uri(address(path) + "?paragraph=" + paragraph + "&quote=" + words)
                            .with(user("lan").roles("EDITOR", "READER"))
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains(words)))
        .hasSizeBetween(1, 12);
  }
}
