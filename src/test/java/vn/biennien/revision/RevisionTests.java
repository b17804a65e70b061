package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Correcting, removing, merging and bringing back, from the form to the page. Rolled back. */
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

  @Test
  void theWordsOfAParagraphAreCorrectedAndItsCitationsGoWithThem() throws Exception {
    Map<String, Object> at =
        sql.sql(
                """
                select c.id, p.document_id, p.number, p.text, c.quote, d.text as whole, d.sha256 from citation c join passage p on p.id = c.passage_id
                join document d on d.id = p.document_id join commitment m on m.citation_id = c.id
                where c.start_at > p.start_at + 10 and c.end_at < p.end_at order by c.id limit 1
                """)
            .query()
            .singleRow();
    String document = at.get("document_id").toString();
    String address = "/documents/" + document + "/passages/" + at.get("number") + "/edit";
    String words = String.valueOf(at.get("text"));
    String quote = String.valueOf(at.get("quote"));
    String others = one("select count(*) from citation where document_id = " + document);

    MultiValueMap<String, String> moved = opened(address);
    moved.set("words", "Chữ thêm ở đầu. " + words);
    assertThat(send(address, moved, "lan")).hasStatus(303);
    assertThat(one("select quote from citation where id = " + at.get("id"))).isEqualTo(quote);
    assertThat(
            one(
                "select count(*) from citation c join document d on d.id = c.document_id where d.id = "
                    + document
                    + " and substr(d.text, c.start_at + 1, c.end_at - c.start_at) = c.quote"))
        .isEqualTo(others);

    MultiValueMap<String, String> changed = opened(address);
    changed.set(
        "words",
        "Chữ thêm ở đầu. "
            + words.replace(quote, quote.substring(0, 5) + "xyz" + quote.substring(6)));
    assertThat(send(address, changed, "lan"))
        .as("its own words change")
        .hasStatus(409)
        .bodyText()
        .contains("sẽ đổi lời");
    changed.set("seen", "true");
    assertThat(send(address, changed, "lan")).hasStatus(303);
    assertThat(one("select quote from citation where id = " + at.get("id"))).contains("xyz");

    MultiValueMap<String, String> lost = opened(address);
    lost.set("words", "Không còn gì của trước kia.".replace("n", "ŋ").replace("g", "ɣ"));
    assertThat(send(address, lost, "lan").getResponse().getStatus()).isIn(409, 422);
    assertThat(get("/documents/" + document, "READER"))
        .hasStatusOk()
        .bodyText()
        .contains("Chữ thêm ở đầu.");
    assertThat(one("select sha256 from document where id = " + document))
        .as("of the original")
        .isEqualTo(at.get("sha256"));
  }

  @Test
  void whatIsNotOfTheTextIsFoldedAndPutBackWithTwoClicks() throws Exception {
    String document = one("select min(document_id) from passage where number = 2");
    String address = "/documents/" + document + "/passages/2";
    assertThat(get(address + "/edit", "EDITOR", "READER"))
        .hasStatusOk()
        .bodyText()
        .contains("Gấp đoạn này");

    assertThat(send(address + "/furniture", form(Map.of("kind", "related_block")), "lan"))
        .hasStatus(303);
    assertThat(
            one(
                "select searchable::text from passage where document_id = "
                    + document
                    + " and number = 2"))
        .isEqualTo("false");
    assertThat(get("/documents/" + document, "READER"))
        .hasStatusOk()
        .bodyText()
        .contains("furniture");

    assertThat(send(address + "/furniture", form(Map.of("kind", "khong-co")), "lan"))
        .hasStatus(400);
    assertThat(send(address + "/furniture", form(Map.of()), "lan")).hasStatus(303);
    assertThat(
            one(
                "select searchable::text from passage where document_id = "
                    + document
                    + " and number = 2"))
        .isEqualTo("true");
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
