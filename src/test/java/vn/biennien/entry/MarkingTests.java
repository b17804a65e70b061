package vn.biennien.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.biennien.ArchiveTest;

/** What editors mark in the words of a text, and carry forward. Rolled back after each test. */
@ArchiveTest
@Transactional
class MarkingTests extends EntryDesk {

  @ParameterizedTest
  @CsvSource({"vi, Phiếu ghi của Nguyễn Thị Lan", "en, Note by Nguyễn Thị Lan"})
  void aNoteIsCitedByWhoWroteItAndWhen(String language, String by) throws Exception {
    sql.sql(
            "insert into account (username, display_name, password_hash, role, created_at) values ('lan', 'Nguyễn Thị Lan', '{bcrypt}x', 'editor', now())")
        .update();
    String meeting = enterMeeting();
    long note =
        sql.sql("select max(id) from document where kind = 'note'").query(Long.class).single();
    assertThat(
            send(
                "/documents/" + note + "/commitments",
                form(
                    Map.of(
                        "paragraph", "1",
                        "kind", "agreed",
                        "field", "gates",
                        "summary", "Việc biết từ phiếu ghi",
                        "report", report("/documents/" + note)))))
        .hasStatus(303);
    String commitment =
        "/commitments/" + sql.sql("select max(id) from commitment").query(Long.class).single();
    String cited =
        by
            + ", "
            + sql.sql("select to_char(published_on, 'DD/MM/YYYY') from document where id = ?")
                .param(note)
                .query(String.class)
                .single();

    assertThat(page(meeting + "?lang=" + language))
        .contains("[1] ", cited)
        .doesNotContain("] lan", ", lan,");
    for (String address :
        List.of(
            commitment,
            "/commitments" + "?meeting=" + id(meeting),
            "/commitments.csv?meeting=" + id(meeting))) {
      assertThat(page(address + (address.contains("?") ? "&" : "?") + "lang=" + language))
          .as(address)
          .contains(cited);
    }
    assertThat(page("/meetings/" + id(meeting) + "/print?lang=" + language))
        .as("prints are in Vietnamese, and have one date of a note")
        .contains(cited.replace("Note by", "Phiếu ghi của") + ", đoạn 1")
        .doesNotContain(cited.substring(cited.length() - 10) + " (");
    assertThat(page("/documents/" + note + "?lang=" + language))
        .contains("Nguyễn Thị Lan")
        .doesNotContain(">lan<");

    sql.sql("update document set publisher = 'lan' where id = ?").param(note).update();
    assertThat(page(commitment + "?lang=" + language)).as("of old notes too").contains(cited);
  }

  @ParameterizedTest
  @CsvSource({
    "participants, rank, giam-doc",
    "participants, role, khach",
    "commitments, status, xong",
    "commitments, level, cap-mot",
    "commitments, action, lam"
  })
  void neitherIsItOfWhatIsMarkedInAText(String sort, String field, String value) {
    String document = addMinutes(enterMeeting());
    MultiValueMap<String, String> form =
        form(
            sort.equals("participants")
                ? Map.of("paragraph", "5", "name", "Nông Văn Thử", "side", "VN", "role", "attendee")
                : Map.of("paragraph", "4", "kind", "proposed_vn", "field", "education"));
    form.set(field, value);

    assertThat(send(document + "/" + sort, form))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#" + field + "\"", "“" + value + "” không có trong danh sách");
  }

  @Test
  void aCommitmentIsMarkedOutOfItsWordsAndSentTwiceIsOne() throws Exception {
    String document = addMinutes(enterMeeting());
    Map<String, String> fields =
        Map.of(
            "paragraph", "3",
            "quote", "nâng cấp  cặp cửa khẩu\nTrà Lĩnh – Long Bang thành cửa khẩu quốc tế",
            "kind", "agreed",
            "field", "gates",
            "summary", "Nâng cấp cặp cửa khẩu Trà Lĩnh – Long Bang",
            "responsible", "Cao Bằng\nQuảng Tây",
            "deadline", "trong năm 2024",
            "report", report(document));

    assertThat(send(document + "/commitments", form(fields)))
        .hasStatus(303)
        .hasRedirectedUrl(document + "#p3");
    assertThat(send(document + "/commitments", form(fields))).hasStatus(303);

    List<String> stored =
        sql.sql(
                """
                select c.kind || ' ' || c.status || ' ' || q.quote || ' ' ||
                  (select string_agg(w.name, '+' order by w.position) from commitment_responsible w where w.commitment_id = c.id)
                from commitment c join citation q on q.id = c.citation_id where c.document_id = ?
                """)
            .param(id(document))
            .query(String.class)
            .list();
    assertThat(stored)
        .containsExactly(
            "agreed agreed nâng cấp cặp cửa khẩu Trà Lĩnh – Long Bang thành cửa khẩu quốc tế Cao Bằng+Quảng Tây");
    assertThat(page(document)).contains("Nâng cấp cặp cửa khẩu Trà Lĩnh – Long Bang");
  }

  @Test
  void whatStandsInTheWayAndWhyIsTypedOnceAndToldEverywhere() throws Exception {
    String document = addMinutes(enterMeeting());
    MultiValueMap<String, String> fields =
        form(
            Map.of(
                "paragraph", "3",
                "kind", "agreed",
                "field", "gates",
                "report", report(document),
                "deadline", "31/12/2026",
                "obstacle", "chưa xong mặt bằng",
                "cause", "chưa bố trí vốn"));
    assertThat(page(document + "/commitments/new")).contains("Vướng mắc", "name=\"cause\"");
    assertThat(send(document + "/commitments", fields)).hasStatus(303);
    long item = commitment(document, "agreed");

    assertThat(page("/commitments/" + item)).contains("Nguyên nhân", "chưa bố trí vốn");
    assertThat(page("/api/v1/commitments/" + item))
        .contains(
            "\"obstacle\":\"chưa xong mặt bằng\"",
            "\"cause\":\"chưa bố trí vốn\"",
            "\"target\":null",
            "\"attribution\":\"explicit\"")
        .doesNotContain("status_at_article");
    assertThat(page("/commitments/print?document=" + id(document)))
        .contains("Vướng mắc: chưa xong mặt bằng", "Nguyên nhân: chưa bố trí vốn", "31/12/2026");
    assertThat(page("/commitments/" + item + "/edit")).contains("name=\"cause\"");
    assertThat(page("/api/v1/documents/" + id(document) + "/annotation"))
        .contains("\"cause\":\"chưa bố trí vốn\"", "\"summary_vi\":")
        .doesNotContain("\"target\"");
  }

  @Test
  void aProposalIsNeverStoredAsAgreed() {
    String document = addMinutes(enterMeeting());
    MvcTestResult answer =
        send(
            document + "/commitments",
            form(
                Map.of(
                    "paragraph",
                    "4",
                    "kind",
                    "proposed_vn",
                    "status",
                    "agreed",
                    "field",
                    "education")));
    assertThat(answer).hasStatus(422).bodyText().contains("chưa thể là “đã thống nhất”");
    assertThat(
            sql.sql("select count(*) from commitment where document_id = ?")
                .param(id(document))
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void wordsThatDoNotStandThereAreNoCitation() {
    String document = addMinutes(enterMeeting());
    MvcTestResult answer =
        send(
            document + "/commitments",
            form(
                Map.of(
                    "paragraph",
                    "3",
                    "quote",
                    "lời không có ở đó",
                    "kind",
                    "agreed",
                    "field",
                    "gates")));
    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains("Đoạn 3 không có đúng lời này", "lời không có ở đó");
  }

  @Test
  void peopleAndFiguresAreMarkedToo() throws Exception {
    String meeting = enterMeeting();
    String document = addMinutes(meeting);

    assertThat(
            send(
                document + "/participants",
                form(
                    Map.of(
                        "paragraph", "5",
                        "name", "Nông Văn Thử",
                        "office", "Phó Giám đốc Sở Ngoại vụ tỉnh Cao Bằng",
                        "rank", "dept_deputy",
                        "body", "Cao Bằng",
                        "side", "VN",
                        "role", "attendee",
                        "report", report(document)))))
        .hasStatus(303);
    assertThat(
            send(
                document + "/figures",
                form(
                    Map.of(
                        "paragraph", "6",
                        "quote", "đạt 1.234 triệu USD năm 2023",
                        "what", "Kim ngạch qua địa bàn",
                        "value", "1.234",
                        "unit", "triệu USD",
                        "year", "2023"))))
        .hasStatus(303);

    assertThat(page(meeting)).contains("Nông Văn Thử", "Kim ngạch qua địa bàn", "1.234 triệu USD");
  }

  @Test
  void afterTheNextMeetingOpenItemsAreCarriedForwardWithTheirProof() throws Exception {
    String first = addMinutes(enterMeeting());
    mark(
        first,
        "3",
        "agreed",
        "gates",
        "Nâng cấp cặp cửa khẩu Trà Lĩnh – Long Bang thành cửa khẩu quốc tế");
    mark(first, "4", "proposed_vn", "education", "Bồi dưỡng tiếng Trung cho 30 cán bộ");
    MultiValueMap<String, String> next = meeting();
    next.set("key", "e5f6a7b8");
    next.set("date", "20/3/2025");
    String second = String.valueOf(send("/meetings", next).getResponse().getRedirectedUrl());
    String text =
        String.valueOf(
            send(
                    second + "/documents",
                    form(
                        Map.of(
                            "kind", "minutes",
                            "text",
                                "BIÊN BẢN NĂM 2025\nHai bên nhắc lại việc nâng cấp cặp cửa khẩu Trà Lĩnh – Long Bang thành cửa khẩu quốc tế.\nHai bên ký tại Cao Bằng.",
                            "date", "20/3/2025",
                            "sensitivity", "internal",
                            "noSecret", "true")))
                .getResponse()
                .getRedirectedUrl());
    mark(text, "2", "agreed", "gates", "Nâng cấp cặp cửa khẩu Trà Lĩnh – Long Bang");
    long gate = commitment(first, "agreed");
    long course = commitment(first, "proposed_vn");

    assertThat(page(second + "/review"))
        .contains("việc cần rà soát", "Có thể là", "Bồi dưỡng tiếng Trung");

    var decisions = new LinkedMultiValueMap<String, String>();
    decisions.add("document", String.valueOf(id(text)));
    decisions.add("rows[0].item", String.valueOf(gate));
    decisions.add("rows[0].decision", "restated");
    decisions.add("rows[0].paragraph", "2");
    decisions.add("rows[1].item", String.valueOf(course));
    decisions.add("rows[1].decision", "not_restated");
    assertThat(send(second + "/review", decisions)).hasStatus(303);
    assertThat(send(second + "/review", decisions)).hasStatus(303);

    assertThat(
            sql.sql(
                    """
                    select w.status || ' ' || w.on_date || ' ' || q.quote from commitment_status_change w
                    join citation q on q.id = w.citation_id where w.commitment_id in (?, ?) and q.document_id = ? order by w.id
                    """)
                .param(gate)
                .param(course)
                .param(id(text))
                .query(String.class)
                .list())
        .containsExactly(
            "restated 2025-03-20 Hai bên nhắc lại việc nâng cấp cặp cửa khẩu Trà Lĩnh – Long Bang thành cửa khẩu quốc tế.",
            "not_restated 2025-03-20 BIÊN BẢN NĂM 2025");
    assertThat(
            sql.sql(
                    "select count(distinct chain_id) from commitment where id = ? or document_id = ? and kind = 'agreed'")
                .param(gate)
                .param(id(text))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aDecisionWithoutAParagraphThatShowsItIsNotTaken() {
    String first = addMinutes(enterMeeting());
    mark(first, "3", "agreed", "gates", "Nâng cấp cặp cửa khẩu");
    MultiValueMap<String, String> next = meeting();
    next.set("key", "e5f6a7b8");
    next.set("date", "20/3/2025");
    String second = String.valueOf(send("/meetings", next).getResponse().getRedirectedUrl());
    String note =
        sql.sql("select document_id from meeting_report where meeting_id = ?")
            .param(id(second))
            .query(String.class)
            .single();
    var decisions = new LinkedMultiValueMap<String, String>();
    decisions.add("document", note);
    decisions.add("rows[0].item", String.valueOf(commitment(first, "agreed")));
    decisions.add("rows[0].decision", "done");

    assertThat(send(second + "/review", decisions))
        .hasStatus(422)
        .bodyText()
        .contains("Ghi số đoạn cho thấy kết quả");
  }
}
