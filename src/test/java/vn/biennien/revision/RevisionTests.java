package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;
import vn.biennien.commitment.CommitmentForm;
import vn.biennien.document.TextPartForms;
import vn.biennien.form.RecordForm;
import vn.biennien.meeting.MeetingForms;

/** Correcting records, from the form to the page. Rolled back. */
@ArchiveTest
@Transactional
class RevisionTests {
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

  @ParameterizedTest
  @FieldSource("vn.biennien.revision.RecordForms#ALL")
  void aFormThatIsSentBackUntouchedChangesNothing(RecordForm form) throws Exception {
    String address = address(form);
    long lines = Long.parseLong(one("select count(*) from record_history"));

    MvcTestResult answer = send(address + "/edit", opened(address + "/edit"), "lan");

    assertThat(answer).hasStatus(303);
    assertThat(one("select count(*) from record_history")).isEqualTo(String.valueOf(lines));
  }

  @ParameterizedTest
  @FieldSource("vn.biennien.revision.RecordForms#ALL")
  void aFormAsksTheDatabaseAtMostTwelveTimes(RecordForm form) throws Exception {
    String address = address(form) + "/edit";

    List<String> statements =
        StatementCounter.during(() -> assertThat(get(address, "EDITOR", "READER")).hasStatusOk());

    assertThat(statements).as(address).hasSizeBetween(1, 12);
  }

  @Test
  void aCorrectionIsKeptWithWhyBeforeAndAfter() throws Exception {
    String address = address(CommitmentForm.COMMITMENT);
    MultiValueMap<String, String> form = opened(address + "/edit");
    String before = String.valueOf(form.getFirst("summary")).strip();
    form.set("summary", "Tóm tắt đã sửa cho đúng biên bản");
    form.set("deadline", "trong năm 2027");
    form.set("responsible", "Cao Bằng\nQuảng Tây");
    form.set("reason", "theo biên bản gốc");

    assertThat(send(address + "/edit", form, "hoa")).hasStatus(303);

    assertThat(get(address, "READER")).bodyText().contains("Tóm tắt đã sửa cho đúng biên bản");
    assertThat(get(address + "/history", "EDITOR", "READER"))
        .bodyText()
        .contains("theo biên bản gốc", "Tóm tắt đã sửa cho đúng biên bản", "trong năm 2027")
        .contains(
            HtmlUtils.htmlEscape(String.valueOf(before))
                .replace("&quot;", "&quot;")
                .substring(0, 20));
    assertThat(get(address + "/history", "READER")).hasStatus(403);
  }

  @Test
  void theSecondOfTwoEditorsSeesBothVersionsAndChooses() throws Exception {
    String address = address(MeetingForms.MEETING);
    MultiValueMap<String, String> first = opened(address + "/edit");
    MultiValueMap<String, String> second = opened(address + "/edit");
    first.set("title", "Tên của người thứ nhất");
    second.set("title", "Tên của người thứ hai");
    second.set("ordinal", "77");
    assertThat(send(address + "/edit", first, "mai")).hasStatus(303);

    MvcTestResult conflict = send(address + "/edit", second, "nam");

    assertThat(conflict).hasStatus(409);
    assertThat(conflict)
        .bodyText()
        .contains(
            "Có người vừa sửa mục này", "mai", "Tên của người thứ nhất", "Tên của người thứ hai");
    assertThat(get(address, "READER")).bodyText().contains("Tên của người thứ nhất");

    second.set("was.title", "Tên của người thứ nhất");
    second.set("choose.title", "theirs");
    assertThat(send(address + "/edit", second, "nam")).hasStatus(303);
    assertThat(get(address, "READER"))
        .bodyText()
        .contains("Tên của người thứ nhất", "lần thứ 77")
        .doesNotContain("Tên của người thứ hai");
  }

  @Test
  void whatAnEditorChoseOfAMeetingStaysWhenFurtherReportsCome() throws Exception {
    String id =
        one(
            "select r.meeting_id from meeting_report r join meeting m on m.id = r.meeting_id order by 1 limit 1");
    MultiValueMap<String, String> form = opened("/meetings/" + id + "/edit");
    form.set("title", "Tên do người biên tập chọn");
    form.set("date", "3/2019");
    assertThat(send("/meetings/" + id + "/edit", form, "lan")).hasStatus(303);

    vn.biennien.meeting.Meeting meeting =
        entities.find(vn.biennien.meeting.Meeting.class, Long.valueOf(id));
    assertThat(meeting.title()).isEqualTo("Tên do người biên tập chọn");
    assertThat(meeting.date().precision()).isEqualTo("month");
    assertThat(one("select chosen::text from meeting where id = " + id)).isEqualTo("{title}");
    assertThat(get("/meetings/" + id + "/history", "EDITOR", "READER"))
        .bodyText()
        .contains("Thời gian")
        .doesNotContain("date_start", "date_chosen");
  }

  @Test
  void aRefusedFormKeepsWhatWasTypedAndSaysWhatToDo() throws Exception {
    String address = address(CommitmentForm.COMMITMENT);
    MultiValueMap<String, String> form = opened(address + "/edit");
    form.set("summary", "");
    form.set("commitment_kind", "proposed_vn");
    form.set("status_at_article", "agreed");
    form.set("deadline", "thời hạn đã gõ");

    MvcTestResult answer = send(address + "/edit", form, "lan");

    assertThat(answer).hasStatus(422);
    assertThat(answer)
        .bodyText()
        .contains("Có 2 chỗ cần sửa", "Chỗ này không được để trống", "thời hạn đã gõ");
  }

  @Test
  void whatIsMissingIsCalledByItsName() {
    assertThat(send("/jurisdictions/new", form(Map.of()), "lan"))
        .hasStatus(422)
        .bodyText()
        .contains(
            ">Tên: Chỗ này không được để trống<",
            ">Phía: Chỗ này không được để trống<",
            ">Loại bên: Chỗ này không được để trống<");
  }

  @Test
  void anotherQuoteIsLookedForInItsParagraph() throws Exception {
    String address = address(CommitmentForm.COMMITMENT);
    MultiValueMap<String, String> form = opened(address + "/edit");
    form.set("quoted.quote", "những lời không có ở đó");
    assertThat(send(address + "/edit", form, "lan"))
        .hasStatus(422)
        .bodyText()
        .contains("những lời không có ở đó");

    form.set("quoted.quote", "");
    assertThat(send(address + "/edit", form, "lan")).hasStatus(303);
    assertThat(
            one(
                "select (q.quote = p.text)::text from commitment c join citation q on q.id = c.citation_id join passage p on p.id = q.passage_id where c.id = "
                    + address.replaceAll("\\D", "")))
        .isEqualTo("true");
  }

  @Test
  void aRenamedGateIsFoundUnderItsOldAddressAndKeepsItsHistory() throws Exception {
    String address = "/gates/chi-ma-ai-diem";
    MultiValueMap<String, String> form = opened(address + "/edit");
    form.set("vn", "Chi Ma Mới");
    assertThat(send(address + "/edit", form, "lan"))
        .hasStatus(303)
        .redirectedUrl()
        .isEqualTo("/gates/chi-ma-moi-ai-diem");

    MvcTestResult old = web.get().uri(address + "?asof=2024-01-01").exchange();
    assertThat(old).hasStatus(301);
    assertThat(old).headers().hasValue("Location", "/gates/chi-ma-moi-ai-diem?asof=2024-01-01");
    assertThat(web.get().uri("/api/v1/gates/chi-ma-ai-diem").exchange()).hasStatus(301);
    assertThat(web.get().uri("/gates/chi-ma-ai-diem.docx").exchange())
        .hasStatus(301)
        .headers()
        .hasValue("Location", "/gates/chi-ma-moi-ai-diem.docx");
    assertThat(get("/gates/chi-ma-moi-ai-diem/history", "EDITOR", "READER"))
        .bodyText()
        .contains("Chi Ma Mới");

    String change = one("select max(change) from record_history where relation = 'border_object'");
    assertThat(send("/history/" + change + "/undo", form(Map.of()), "quan-tri"))
        .hasStatus(303)
        .redirectedUrl()
        .isEqualTo("/gates/chi-ma-ai-diem");
    assertThat(web.get().uri(address).exchange()).hasStatusOk();
    assertThat(web.get().uri("/gates/chi-ma-moi-ai-diem").exchange()).hasStatus(301);
  }

  private static MultiValueMap<String, String> form(Map<String, String> fields) {
    var form = new LinkedMultiValueMap<String, String>();
    fields.forEach(form::add);
    return form;
  }

  @Test
  void anEditorOfOneProvinceReadsAllAndChangesItsOwn() throws Exception {
    String query =
        "select min(document_id) from document_facet f where facet = 'jurisdiction' and value = '%s' and not exists (select from document_facet g where g.document_id = f.document_id and g.facet = 'jurisdiction' and g.value = '%s')";
    String own = one(query.formatted("cao-bang", "lang-son"));
    String others = one(query.formatted("lang-son", "cao-bang"));

    for (String document : List.of(own, others)) {
      String address = "/documents/" + document + "/edit";
      MultiValueMap<String, String> form = opened(address);
      form.set("source_note", "xem lại nguồn");
      MvcTestResult answer =
          web.post()
              .uri(address)
              .formFields(form)
              .with(csrf())
              .with(
                  user("cua-cao-bang")
                      .authorities(
                          org.springframework.security.core.authority.AuthorityUtils
                              .createAuthorityList("ROLE_EDITOR", "ROLE_READER", "KEEPS_cao-bang")))
              .exchange();
      assertThat(answer).as(address).hasStatus(document.equals(own) ? 303 : 403);
    }
  }

  @Test
  void theHistoryCannotBeRewritten() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> sql.sql("delete from record_history").update())
        .hasStackTraceContaining("append-only");
  }
}
