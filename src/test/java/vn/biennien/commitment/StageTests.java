package vn.biennien.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;

/** No change of status without a day and what proves it. Rolled back after each test. */
@ArchiveTest
@Transactional
class StageTests {
  private static final RequestPostProcessor OF_ALL = user("bien-tap").roles("EDITOR", "READER");
  private static final RequestPostProcessor OF_CAO_BANG =
      user("cua-cao-bang")
          .authorities(
              AuthorityUtils.createAuthorityList("ROLE_EDITOR", "ROLE_READER", "KEEPS_cao-bang"));

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private record Proof(long commitment, String passage, String quote) {}

  @Test
  void aStageWithItsDayAndWordsIsEnteredAndTheEarlierOnesStay() {
    Proof proof = proof();
    long before = changes(proof.commitment());

    assertThat(enter(proof, "done", "12/9/2025", proof.quote()))
        .hasStatus(303)
        .hasRedirectedUrl("/commitments/" + proof.commitment());

    entities.flush();
    assertThat(changes(proof.commitment())).isEqualTo(before + 1);
    assertThat(
            sql.sql(
                    """
                    select h.status || ' ' || h.on_date || ' ' || h.date_precision || ' ' || q.quote
                    from commitment_status_change h join citation q on q.id = h.citation_id
                    where h.commitment_id = ? order by h.id desc limit 1
                    """)
                .param(proof.commitment())
                .query(String.class)
                .single())
        .isEqualTo("done 2025-09-12 day " + proof.quote());
  }

  @ParameterizedTest
  @CsvSource({
    "done, '', true, Ngày phải có dạng",
    "done, hôm qua, true, Ngày phải có dạng",
    "'', 2025, true, Xin chọn trạng thái",
    "unknown, 2025, true, Xin chọn trạng thái",
    "done, 9/2025, false, không có nguyên văn",
    "done, 01/01/2099, true, Ngày ấy chưa đến",
    "done, 1/1/1999, true, trước khi việc được nêu"
  })
  void withoutADayOrProofNothingIsStoredAndWhatWasTypedStays(
      String status, String on, boolean proved, String sentence) {
    Proof proof = proof();
    long before = changes(proof.commitment());

    MvcTestResult answer = enter(proof, status, on, proved ? proof.quote() : "lời không có ở đó");

    assertThat(answer).hasStatus(422);
    assertThat(answer).bodyText().contains(sentence, proof.passage());
    assertThat(changes(proof.commitment())).isEqualTo(before);
  }

  @Test
  void anEnteredStageIsAStepOfItsOwnDayWithItsOwnProof() {
    record Open(long commitment, long chain) {}
    Open open =
        sql.sql(
                """
                select c.id as commitment, c.chain_id as chain from commitment c join commitment_chain h on h.id = c.chain_id
                join document d on d.id = c.document_id
                where h.name like '%Bình Nghi%' and c.summary like 'Hoàn thiện thủ tục%' and d.starting limit 1
                """)
            .query(Open.class)
            .single();
    Proof words = proof();
    Proof proof = new Proof(open.commitment(), words.passage(), words.quote());

    assertThat(enter(proof, "done", "1/10/2026", words.quote())).hasStatus(303);
    entities.flush();

    assertThat(
            sql.sql(
                    """
                    select t.last_status || ' ' || t.last_on || ' ' || t.open || ' ' || q.quote
                    from commitment_state(array['public'], null::date) t join citation q on q.id = t.last_citation
                    where t.commitment_id = ?
                    """)
                .param(open.commitment())
                .query(String.class)
                .single())
        .isEqualTo("done 2026-10-01 false " + words.quote());
    assertThat(web.get().uri("/chains/" + open.chain()))
        .bodyText()
        .contains("<strong>Đã hoàn thành</strong>, từ 01/10/2026", "17/07/2025");
    assertThat(web.get().uri("/chains/" + open.chain() + "?asof=2026-09-30"))
        .bodyText()
        .contains("<strong>Còn mở</strong>")
        .doesNotContain("01/10/2026");
    assertThat(
            web.get()
                .uri("/briefing?series=spring_meeting&year=2027&jurisdiction=lang-son")
                .exchange())
        .bodyText()
        .containsPattern("(?s)Bình Nghi – Bình Nhi Quan: .{0,200}01/10/2026")
        .doesNotContain("hoàn thành, 17/07/2025");
  }

  @Test
  void whatIsInNoChainAndWasEnteredAsDoneIsToldWithItsProof() {
    long alone =
        sql.sql(
                """
                select c.id from commitment c join document d on d.id = c.document_id and d.starting and not d.illustrative
                where c.kind = 'agreed' and c.specificity = 'specific' and c.chain_id is null and c.summary like 'Họp mỗi quý%' limit 1
                """)
            .query(Long.class)
            .single();
    Proof words = proof();
    assertThat(
            enter(
                new Proof(alone, words.passage(), words.quote()),
                "done",
                "2/10/2026",
                words.quote()))
        .hasStatus(303);
    entities.flush();

    String briefing =
        "/briefing?series=spring_meeting&year=2027&jurisdiction=lang-son&asof=2026-10-03";
    assertThat(web.get().uri(briefing))
        .bodyText()
        .containsPattern(
            "(?s)Đã thực hiện, có chứng minh.*Họp mỗi quý.{0,200}hoàn thành, .{0,80}02/10/2026");
    assertThat(web.get().uri("/commitments?status=done&jurisdiction=lang-son"))
        .bodyText()
        .contains("Bước gần nhất (02/10/2026):");
  }

  @Test
  void aFictitiousPaperProvesNothingOfARealThing() {
    long paper =
        sql.sql(
                "select p.id from paper p join document d on d.id = p.document_id and d.illustrative where p.status = 'signed' limit 1")
            .query(Long.class)
            .single();
    MvcTestResult answer =
        web.post()
            .uri("/commitments/" + proof().commitment() + "/stages")
            .param("status", "done")
            .param("on", "2025")
            .param("paper", String.valueOf(paper))
            .with(csrf())
            .with(user("bien-tap").roles("EDITOR", "READER"))
            .exchange();
    assertThat(answer).hasStatus(422);
    assertThat(answer).bodyText().contains("Văn bản minh họa không chứng minh được việc thật");
  }

  @Test
  void aStageWithNoProofAtAllIsRefused() {
    Proof proof = proof();
    MvcTestResult answer =
        web.post()
            .uri("/commitments/" + proof.commitment() + "/stages")
            .param("status", "done")
            .param("on", "2025")
            .with(csrf())
            .with(user("bien-tap").roles("EDITOR", "READER"))
            .exchange();
    assertThat(answer).hasStatus(422);
    assertThat(answer).bodyText().contains("Thiếu chứng minh");
  }

  @Test
  void theDatabaseTakesNoStatusWithoutASource() {
    assertThatThrownBy(() ->
            sql.sql(
                    """
                    insert into commitment_status_change (commitment_id, status, on_date, date_precision, recorded_at)
                    values (?, 'done', '2025-09-12', 'day', now())
                    """)
                .param(proof().commitment())
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void onlyEditorsEnterStagesAndDecideOnLinks() {
    Proof proof = proof();
    String stages = "/commitments/" + proof.commitment() + "/stages";
    assertThat(web.get().uri(stages + "/new").with(user("doc").roles("READER"))).hasStatus(403);
    assertThat(web.post().uri(stages).with(csrf()).with(user("doc").roles("READER")))
        .hasStatus(403);
    assertThat(web.post().uri("/chains/1/links").with(csrf()).with(user("doc").roles("READER")))
        .hasStatus(403);
  }

  /** Reading is for all editors; a step or a link changes what another province keeps. */
  @Test
  void whatAnotherProvinceKeepsIsReadButGetsNoStagesAndNoLinks() {
    String query =
        """
        select min(c.id) from commitment c where c.chain_id is null
          and exists (select from document_facet f where f.document_id = c.document_id and f.facet = 'jurisdiction' and f.value = '%s')
          and not exists (select from document_facet f where f.document_id = c.document_id and f.facet = 'jurisdiction' and f.value = '%s')
        """;
    long chain = sql.sql("select min(id) from commitment_chain").query(Long.class).single();
    for (String province : List.of("cao-bang", "lang-son")) {
      String other = province.equals("cao-bang") ? "lang-son" : "cao-bang";
      long commitment = sql.sql(query.formatted(province, other)).query(Long.class).single();
      boolean own = province.equals("cao-bang");
      Proof proof = new Proof(commitment, proof().passage(), "lời không có ở đó");

      assertThat(enter(proof, "done", "9/2025", proof.quote(), OF_CAO_BANG))
          .as("a stage of " + province)
          .hasStatus(own ? 422 : 403);
      assertThat(decide(chain, commitment, false, OF_CAO_BANG))
          .as("a refused link of " + province)
          .hasStatus(own ? 303 : 403);
      assertThat(decide(chain, commitment, true, OF_CAO_BANG))
          .as("an accepted link of " + province)
          .hasStatus(own ? 303 : 403);
      entities.flush();
      assertThat(
              sql.sql("select chain_id is not null from commitment where id = ?")
                  .param(commitment)
                  .query(Boolean.class)
                  .single())
          .isEqualTo(own);
    }
  }

  @Test
  void anAcceptedLinkJoinsItsChainAndARefusedOneIsNotSuggestedAgain() {
    long chain = sql.sql("select min(id) from commitment_chain").query(Long.class).single();
    long alone =
        sql.sql("select min(id) from commitment where chain_id is null").query(Long.class).single();

    assertThat(decide(chain, alone, false)).hasStatus(303);
    assertThat(
            sql.sql("select count(*) from chain_refusal where chain_id = ? and commitment_id = ?")
                .param(chain)
                .param(alone)
                .query(Long.class)
                .single())
        .isEqualTo(1);

    assertThat(decide(chain, alone, true)).hasStatus(303);
    entities.flush();
    assertThat(
            sql.sql("select chain_id from commitment where id = ?")
                .param(alone)
                .query(Long.class)
                .single())
        .isEqualTo(chain);
  }

  private MvcTestResult decide(long chain, long commitment, boolean accept) {
    return decide(chain, commitment, accept, OF_ALL);
  }

  private MvcTestResult decide(
      long chain, long commitment, boolean accept, RequestPostProcessor editor) {
    return web.post()
        .uri("/chains/" + chain + "/links")
        .param("commitment", String.valueOf(commitment))
        .param("accept", String.valueOf(accept))
        .with(csrf())
        .with(editor)
        .exchange();
  }

  private MvcTestResult enter(Proof proof, String status, String on, String quote) {
    return enter(proof, status, on, quote, OF_ALL);
  }

  private MvcTestResult enter(
      Proof proof, String status, String on, String quote, RequestPostProcessor editor) {
    return web.post()
        .uri("/commitments/" + proof.commitment() + "/stages")
        .param("status", status)
        .param("on", on)
        .param("passage", proof.passage())
        .param("quote", quote)
        .with(csrf())
        .with(editor)
        .exchange();
  }

  private Proof proof() {
    return sql.sql(
            """
            select c.id as commitment, 'http://127.0.0.1:8080/documents/' || p.document_id || '#p' || p.number as passage, q.quote
            from commitment c join citation q on q.id = c.citation_id join passage p on p.id = q.passage_id
            join document d on d.id = c.document_id
            where c.specificity = 'specific' and d.starting and position(q.quote in p.text) > 0
            order by c.id limit 1
            """)
        .query(Proof.class)
        .single();
  }

  private long changes(long commitment) {
    return sql.sql("select count(*) from commitment_status_change where commitment_id = ?")
        .param(commitment)
        .query(Long.class)
        .single();
  }
}
