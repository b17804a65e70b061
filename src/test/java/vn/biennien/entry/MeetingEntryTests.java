package vn.biennien.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import vn.biennien.ArchiveTest;

/**
 * Meetings and their papers as clerks enter them, from the form to the page. Rolled back after each
 * test.
 */
@ArchiveTest
@Transactional
class MeetingEntryTests extends EntryDesk {

  @Test
  void rowsThatWereLeftEmptyAreSentByBrowsersAndTellOfNobody() throws Exception {
    var form = meeting();
    for (String side : List.of("vn", "cn")) {
      for (int row = 2; row < 6; row++) {
        for (String field : List.of("name", "office", "body", "rank", "count")) {
          form.add("%s[%d].%s".formatted(side, row, field), "");
        }
      }
    }
    MvcTestResult answer = send("/meetings", form);
    assertThat(answer).hasStatus(303);
    assertThat(page(String.valueOf(answer.getResponse().getRedirectedUrl())))
        .contains("Hoàng Thị Nhập Tay", "Lục Mỗ Nhập");
  }

  @Test
  void aMeetingIsEnteredWithItsDelegationsAndEveryFactRestsOnTheNote() throws Exception {
    String meeting = enterMeeting();

    assertThat(page(meeting))
        .contains(
            "Hội đàm Sở Ngoại vụ Cao Bằng – Văn phòng Ngoại sự Quảng Tây",
            "Hoàng Thị Nhập Tay",
            "Giám đốc Sở Ngoại vụ",
            "đại diện các sở, ngành",
            "Lục Mỗ Nhập",
            "22–23/03/2024",
            "thành phố Cao Bằng",
            "Phiếu ghi của cán bộ");
    assertThat(
            sql.sql(
                    """
                    select q.quote from report_date_quote t join citation q on q.id = t.citation_id
                    join meeting_report r on r.id = t.report_id where r.meeting_id = ?
                    """)
                .param(id(meeting))
                .query(String.class)
                .list())
        .containsExactly("22-23/3/2024");
  }

  @Test
  void aFormSentTwiceMakesOneMeeting() {
    assertThat(enterMeeting()).isEqualTo(enterMeeting());
    assertThat(
            sql.sql(
                    "select count(*) from meeting where title like 'Hội đàm Sở Ngoại vụ Cao Bằng –%'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void anIncompleteMeetingIsNotStoredAndWhatWasTypedStays() {
    MultiValueMap<String, String> form = meeting();
    form.set("date", "31/2/2024");
    form.set("parties", "cao-bang");
    form.remove("series");

    MvcTestResult answer = send("/meetings", form);

    assertThat(answer).hasStatus(422);
    assertThat(answer)
        .bodyText()
        .contains(
            "Có 3 chỗ cần sửa",
            "Ngày phải ghi như 22/3/2025",
            "Chọn ít nhất hai bên",
            "value=\"31/2/2024\"",
            "Hoàng Thị Nhập Tay");
  }

  @Test
  void moreRowsComeWithoutStoringAnything() {
    MultiValueMap<String, String> form = meeting();
    form.add("more", "true");
    long before = sql.sql("select count(*) from document").query(Long.class).single();

    assertThat(send("/meetings", form)).hasStatusOk().bodyText().contains("name=\"vn[5].name\"");

    assertThat(sql.sql("select count(*) from document").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void theMinutesOfAMeetingAreItsSignedPaperAndItsSource() throws Exception {
    String meeting = enterMeeting();
    String document = addMinutes(meeting);

    assertThat(page(meeting)).contains("BIÊN BẢN HỘI ĐÀM", document);
    assertThat(page(document)).contains("Cam kết từ đoạn này", "nâng cấp cặp cửa khẩu Trà Lĩnh");
  }

  @Test
  void aRowOfADelegationWithoutANameIsAskedForAndNotLost() {
    MultiValueMap<String, String> form = meeting();
    form.add("vn[2].office", "Giám đốc Sở Ngoại vụ (quên tên)");

    assertThat(send("/meetings", form))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#vn[2].name\"", "Giám đốc Sở Ngoại vụ (quên tên)");
  }

  @ParameterizedTest
  @CsvSource({
    "format, cau-vong",
    "level, tinh",
    "parties, khong-co-dia-phuong-nay",
    "vn[0].rank, giam-doc",
    "cn[0].rank, giam-doc"
  })
  void whatIsOnNoListIsSaidAndNotDropped(String field, String value) {
    MultiValueMap<String, String> form = meeting();
    if (field.equals("parties")) {
      form.add(field, value);
    } else {
      form.set(field, value);
    }
    long before = sql.sql("select count(*) from document").query(Long.class).single();

    assertThat(send("/meetings", form))
        .hasStatus(422)
        .bodyText()
        .contains(
            "href=\"#" + field + "\"",
            "“" + value + "” không có trong danh sách",
            "Hoàng Thị Nhập Tay");

    assertThat(sql.sql("select count(*) from document").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void aRowOfANumberThatNoFormHasIsABadRequest() {
    MultiValueMap<String, String> form = meeting();
    form.add("vn[99999].name", "x");

    assertThat(send("/meetings", form)).hasStatus(400);
  }

  @Test
  void aTextThatTheArchiveHasIsSaidToBeKnown() {
    String meeting = enterMeeting();
    String first = addMinutes(meeting);

    assertThat(sendMinutes(meeting))
        .hasRedirectedUrl(first)
        .flash()
        .containsEntry("saved", "entry.paper.known");
  }

  @Test
  void aLineLongerThanAnySaidInOneIsRefusedAndKept() {
    MultiValueMap<String, String> form = meeting();
    form.set("place", "x".repeat(501));

    assertThat(send("/meetings", form))
        .hasStatus(422)
        .bodyText()
        .contains("Quá dài", "x".repeat(501));
  }

  @Test
  void aTextWithAMarkingOfSecrecyIsRefused() {
    String meeting = enterMeeting();
    MvcTestResult answer =
        send(
            meeting + "/documents",
            form(
                Map.of(
                    "kind",
                    "minutes",
                    "text",
                    "TỐI MẬT\n" + MINUTES,
                    "sensitivity",
                    "internal",
                    "noSecret",
                    "true")));
    assertThat(answer).hasStatus(422).bodyText().contains("dấu độ mật");
  }

  @Test
  void readersAreRefusedAndWhatIsHiddenIsAbsent() {
    assertThat(web.get().uri("/meetings/new").with(user("doc").roles("READER"))).hasStatus(403);
    assertThat(
            web.get()
                .uri("/documents/999999/commitments/new")
                .with(user("lan").roles("EDITOR", "READER")))
        .hasStatus(404);
    assertThat(
            web.get()
                .uri("/meetings/999999/documents/new")
                .with(user("lan").roles("EDITOR", "READER")))
        .hasStatus(404);
  }
}
