package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.dossier.ManyFacts;

/** What answers at the old addresses of what went with a text. Rolled back after each test. */
@ArchiveTest
@Transactional
class DeletedAddressTests {
  private static final RequestPostProcessor EDITOR = user("lan").roles("EDITOR", "READER");
  private static final RequestPostProcessor READER = user("doc").roles("READER");

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private MvcTestResult ask(String address, RequestPostProcessor who) {
    return web.get().uri(address).with(who).exchange();
  }

  /** Each a change of its own, as if each had its own transaction. */
  private void send(String address, String reason) {
    sql.sql("select set_config('biennien.change', '', true)").query(String.class).single();
    assertThat(
            web.post()
                .uri(address)
                .param("reason", reason)
                .with(csrf())
                .with(user("quan-tri").roles("ADMIN", "EDITOR", "READER")))
        .hasStatus(303);
    entities.flush();
    entities.clear();
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }

  private List<String> forAll(ManyFacts.Told told) {
    String document = "/documents/" + told.document();
    assertThat(
            web.post()
                .uri(document + "/files")
                .multipart()
                .file(
                    new MockMultipartFile(
                        "files",
                        "a.pdf",
                        "application/pdf",
                        ("%PDF-1.7 " + told.document()).getBytes(StandardCharsets.UTF_8)))
                .param("noSecret", "true")
                .with(csrf())
                .with(EDITOR))
        .hasStatus(303);
    String chain = one("select chain_id from commitment where id = " + told.commitment());
    return List.of(
        document,
        "/api/v1" + document,
        document
            + "/files/"
            + one("select id from attachment where document_id = " + told.document()),
        "/commitments/" + told.commitment(),
        "/api/v1/commitments/" + told.commitment(),
        "/meetings/" + told.meeting(),
        "/api/v1/meetings/" + told.meeting(),
        "/people/" + told.person(),
        "/chains/" + chain,
        "/gates/" + told.gate());
  }

  private List<String> forEditors(ManyFacts.Told told) {
    long document = told.document();
    String citation = one("select min(id) from citation where document_id = " + document);
    String paper =
        one(
            "insert into paper (document_id, position, local_id, type, status, title, citation_id) values (%d, 0, 'P1', 'minutes', 'signed', 'Biên bản thử', %s) returning id"
                .formatted(document, citation));
    sql.sql(
            "insert into figure (document_id, position, what, value, citation_id) values (%d, 0, 'Số thử', '7', %s)"
                .formatted(document, citation))
        .update();
    return List.of(
        "/documents/" + document + "/passages/1/edit",
        "/documents/" + document + "/parts",
        "/papers/" + paper + "/edit",
        "/papers/" + paper + "/history",
        "/figures/" + document + "-0/edit",
        "/participations/"
            + one("select min(id) from participation where document_id = " + document)
            + "/edit",
        "/reports/"
            + one("select min(id) from meeting_report where document_id = " + document)
            + "/edit",
        "/attachments/"
            + one("select id from attachment where document_id = " + document)
            + "/edit");
  }

  private static String change(JdbcClient sql) {
    return sql.sql("select max(change) from record_history").query(String.class).single();
  }

  @Test
  void whatWentWithATextSaysSoAndIsThereAgainWhenItIsBroughtBack() {
    ManyFacts.Told told = new ManyFacts(sql).told(1, "public");
    List<String> open = forAll(told);
    List<String> edited = forEditors(told);
    open.forEach(address -> assertThat(ask(address, anonymous())).as(address).hasStatusOk());
    edited.forEach(address -> assertThat(ask(address, EDITOR)).as(address).hasStatusOk());

    send("/documents/" + told.document() + "/removal", "nhập nhầm");

    open.forEach(address -> assertThat(ask(address, anonymous())).as(address).hasStatus(410));
    Stream.concat(open.stream(), edited.stream())
        .forEach(address -> assertThat(ask(address, EDITOR)).as(address).hasStatus(410));

    send("/history/" + change(sql) + "/undo", "");

    open.forEach(address -> assertThat(ask(address, anonymous())).as(address).hasStatusOk());
    edited.forEach(address -> assertThat(ask(address, EDITOR)).as(address).hasStatusOk());
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal", "restricted"})
  void whoMightNotReadTheTextIsNotToldThatItWas(String sensitivity) throws Exception {
    ManyFacts.Told told = new ManyFacts(sql).told(1, sensitivity);
    List<String> addresses = forAll(told);
    send("/documents/" + told.document() + "/removal", "nhập nhầm");

    for (String address : addresses) {
      String absent = address.replaceFirst("^(/api/v1)?/([a-z]+)/[^/]+", "$1/$2/987654321");
      assertThat(body(address, anonymous())).as(address).isEqualTo(body(absent, anonymous()));
      assertThat(ask(address, READER))
          .as(address)
          .hasStatus(sensitivity.equals("internal") ? 410 : 404);
      assertThat(ask(address, EDITOR)).as(address).hasStatus(410);
    }
  }

  private String body(String address, RequestPostProcessor who) throws Exception {
    MvcTestResult answer = ask(address, who);
    assertThat(answer).hasStatus(404);
    return answer
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8)
        .replace(address, "ADDRESS")
        .replace(java.net.URLEncoder.encode(address, StandardCharsets.UTF_8), "ADDRESS")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF");
  }

  @Test
  void aFileThatWasTakenOutOfATextSaysSoToWhoeverMayReadTheText() {
    ManyFacts.Told told = new ManyFacts(sql).told(1, "internal");
    String address = forAll(told).get(2);
    send(
        "/attachments/" + address.substring(address.lastIndexOf('/') + 1) + "/removal", "gửi nhầm");

    assertThat(ask(address, READER)).hasStatus(410);
    assertThat(ask(address, anonymous())).hasStatus(404);
    assertThat(ask(address.replaceFirst("\\d+$", "987654321"), READER)).hasStatus(404);
  }

  @Test
  void aChainThatWasTakenOutSaysSoAndItsCommitmentsStay() {
    ManyFacts.Told told = new ManyFacts(sql).told(1, "internal");
    String chain = forAll(told).get(8);

    send(chain + "/removal", "nối nhầm");

    assertThat(ask(chain, READER)).hasStatus(410);
    assertThat(ask(chain, anonymous())).hasStatus(404);
    assertThat(ask("/commitments/" + told.commitment(), READER)).hasStatusOk();
  }

  @Test
  void theNumberOfAnotherSortOfRecordIsNotTakenForADeletedText() {
    ManyFacts.Told told = new ManyFacts(sql).told(1, "public");
    send("/documents/" + told.document() + "/removal", "nhập nhầm");

    assertThat(ask("/documents/987654321/files/" + told.document(), EDITOR)).hasStatus(404);
    assertThat(ask("/documents/987654321/passages/" + told.document() + "/edit", EDITOR))
        .hasStatus(404);
    assertThat(ask("/papers/" + told.document() + "987654321/edit", EDITOR)).hasStatus(404);
  }
}
