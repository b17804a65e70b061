package vn.biennien.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** What was done, in words. Rolled back. */
@ArchiveTest
@Transactional
class TrailTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;

  private void did(String action, String subject, String detail) {
    sql.sql(
            "insert into audit_event (at, actor, action, subject, detail) values (now(), 'nguoi-thu', ?, ?, ?)")
        .params(action, subject, detail.isEmpty() ? null : detail)
        .update();
  }

  private String page(String language) throws Exception {
    return web.get()
        .uri("/settings/audit?actor=nguoi-thu&lang=" + language)
        .with(user("admin").roles("ADMIN", "EDITOR", "READER"))
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  /** The words of the only line, without its address. */
  private String words(String language) throws Exception {
    String page = page(language);
    var cell =
        Pattern.compile("<td data-label=\"[^\"]*\">([^<]*)<span class=\"sub\">").matcher(page);
    assertThat(cell.find()).as(page).isTrue();
    return HtmlUtils.htmlUnescape(cell.group(1)).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "file.sent | /meetings/{m}/print.docx | | tệp Word của cuộc họp “{t}” | Word file: meeting “{t}”",
        "file.sent | /commitments.xlsx | year=2024 | tệp Excel của danh sách cam kết, đề xuất | Excel file: list of commitments and proposals",
        "file.sent | /documents/{d}/original | | bản gốc của văn bản “{u}” | original: document “{u}”",
        "file.sent | /documents/{d}/files/3 | | tệp kèm theo của văn bản “{u}” | attached file: document “{u}”",
        "request.refused | /settings/accounts | GET | mở trang Tài khoản | opening the page Accounts",
        "request.refused | /settings/audit | HEAD | mở trang Nhật ký | opening the page Trail",
        "request.refused | /meetings/{m}/edit | GET | mở trang sửa của cuộc họp “{t}” | opening the correction page: meeting “{t}”",
        "request.refused | /meetings | POST | gửi biểu mẫu đến danh sách cuộc họp | sending a form to the list of meetings",
        "request.refused | /api/v1/imports | POST | gửi dữ liệu vào trang Nhập văn bản | sending data to the page Add a text",
        "request.refused | /khong/co | GET | mở một trang khác | opening the page without a name here",
        "record.corrected | /meetings/{m} | Tên | cuộc họp “{t}” | meeting “{t}”",
        "record.corrected | /participations/7 | Lê Thị Mẫu | người dự “Lê Thị Mẫu” | participant “Lê Thị Mẫu”",
        "record.removed | /people/987654321 | Ông Đã Xóa | người “Ông Đã Xóa” | person “Ông Đã Xóa”",
        "record.merged | /meetings/{m} | Cuộc đã gộp | “Cuộc đã gộp” vào cuộc họp “{t}” | “Cuộc đã gộp” into the meeting “{t}”",
        "record.entered | /documents/{d} | /meetings/{m} | văn bản “{u}”: cuộc họp “{t}” | document “{u}”: meeting “{t}”",
        "account.role | /settings/accounts | lan, reader | lan: Người đọc | lan: Reader",
        "signin.failed | /login | 127.0.0.1 | từ máy 127.0.0.1 | from 127.0.0.1",
        "progress.entered | /commitments/987654321 | done 2025-02-03 | cam kết, đề xuất số 987654321: Đã hoàn thành, 03/02/2025 | commitment or proposal no. 987654321: Done, 03/02/2025",
      })
  void eachDeedIsToldInWords(
      String action, String subject, String detail, String vietnamese, String english)
      throws Exception {
    var meeting = sql.sql("select id, title from meeting order by id limit 1").query().singleRow();
    var document =
        sql.sql("select id, title from document_card order by id limit 1").query().singleRow();
    java.util.function.UnaryOperator<String> named =
        words ->
            words
                .replace("{m}", String.valueOf(meeting.get("id")))
                .replace("{t}", String.valueOf(meeting.get("title")))
                .replace("{d}", String.valueOf(document.get("id")))
                .replace("{u}", String.valueOf(document.get("title")));
    did(action, named.apply(subject), detail == null ? "" : named.apply(detail));

    assertThat(words("vi")).isEqualTo(named.apply(vietnamese));
    assertThat(words("en")).isEqualTo(named.apply(english));
    assertThat(page("vi")).as("the address is beside it").contains("<code>" + named.apply(subject));
  }

  @Test
  void whoIsNotSignedInIsCalledSo() throws Exception {
    sql.sql(
            "insert into audit_event (at, actor, action, subject) values (now(), 'anonymousUser', 'file.sent', '/gates.csv')")
        .update();

    assertThat(
            web.get().uri("/settings/audit").with(user("admin").roles("ADMIN", "EDITOR", "READER")))
        .bodyText()
        .contains("người chưa đăng nhập")
        .doesNotContain("anonymousUser<");
  }

  @Test
  void noMethodIsShownToAClerk() throws Exception {
    did("request.refused", "/settings/accounts", "GET");

    assertThat(page("vi")).doesNotContain(">GET<", "GET ");
  }

  @Test
  void aLongPageAsksForItsNamesAtOnce() throws Exception {
    did("record.corrected", "/meetings/1", "");
    int one = StatementCounter.during(() -> page("vi")).size();
    for (String kind : new String[] {"documents", "people", "commitments", "chains", "meetings"}) {
      for (int key = 1; key < 5; key++) {
        did("record.corrected", "/" + kind + "/" + key, "");
      }
    }

    assertThat(StatementCounter.during(() -> page("vi"))).hasSizeLessThanOrEqualTo(one);
  }
}
