package vn.biennien.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Forms of clerks, sent as an editor, for tests of what is entered by hand. */
abstract class EntryDesk {
  static final String MINUTES =
      """
      BIÊN BẢN HỘI ĐÀM
      giữa Sở Ngoại vụ tỉnh Cao Bằng và Văn phòng Ngoại sự Quảng Tây
      Hai bên thống nhất nâng cấp cặp cửa khẩu Trà Lĩnh – Long Bang thành cửa khẩu quốc tế trong năm 2024.
      Phía Việt Nam đề nghị tổ chức lớp bồi dưỡng tiếng Trung cho 30 cán bộ.
      Ông Nông Văn Thử, Phó Giám đốc Sở Ngoại vụ tỉnh Cao Bằng cùng dự.
      Kim ngạch qua địa bàn đạt 1.234 triệu USD năm 2023.
      """;

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  MvcTestResult send(String address, MultiValueMap<String, String> form) {
    MvcTestResult answer =
        web.post()
            .uri(address)
            .formFields(form)
            .with(csrf())
            .with(user("lan").roles("EDITOR", "READER"))
            .exchange();
    entities.flush();
    return answer;
  }

  static MultiValueMap<String, String> form(Map<String, String> fields) {
    var form = new LinkedMultiValueMap<String, String>();
    fields.forEach(form::add);
    return form;
  }

  static MultiValueMap<String, String> meeting() {
    var form =
        form(
            Map.of(
                "key", "a1b2c3d4",
                "series", "dept_talks",
                "name", "Hội đàm Sở Ngoại vụ Cao Bằng – Văn phòng Ngoại sự Quảng Tây",
                "date", "22-23/3/2024",
                "format", "in_person",
                "place", "thành phố Cao Bằng",
                "host", "cao-bang",
                "sensitivity", "internal",
                "basis", "điện báo của đoàn"));
    form.add("parties", "cao-bang");
    form.add("parties", "quang-tay");
    form.add("vn[0].name", "Hoàng Thị Nhập Tay");
    form.add("vn[0].office", "Giám đốc Sở Ngoại vụ");
    form.add("vn[0].body", "Cao Bằng");
    form.add("vn[0].rank", "dept_head");
    form.add("vn[0].head", "true");
    form.add("vn[1].name", "đại diện các sở, ngành");
    form.add("vn[1].count", "4");
    form.add("cn[0].name", "Lục Mỗ Nhập");
    form.add("cn[0].body", "Quảng Tây");
    return form;
  }

  String enterMeeting() {
    MvcTestResult answer = send("/meetings", meeting());
    assertThat(answer).hasStatus(303);
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  String page(String address) throws Exception {
    return web.get()
        .uri(address)
        .with(user("lan").roles("EDITOR", "READER"))
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  String addMinutes(String meeting) {
    MvcTestResult answer = sendMinutes(meeting);
    assertThat(answer).hasStatus(303);
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  MvcTestResult sendMinutes(String meeting) {
    return send(
        meeting + "/documents",
        form(
            Map.of(
                "kind", "minutes",
                "title", "BIÊN BẢN HỘI ĐÀM",
                "number", "12",
                "symbol", "BB-SNgV",
                "date", "23/3/2024",
                "text", MINUTES,
                "sensitivity", "internal",
                "noSecret", "true")));
  }

  void mark(String document, String paragraph, String kind, String field, String summary) {
    assertThat(
            send(
                document + "/commitments",
                form(
                    Map.of(
                        "paragraph", paragraph,
                        "kind", kind,
                        "field", field,
                        "summary", summary,
                        "report", report(document)))))
        .hasStatus(303);
  }

  long commitment(String document, String kind) {
    return sql.sql("select id from commitment where document_id = ? and kind = ?")
        .param(id(document))
        .param(kind)
        .query(Long.class)
        .single();
  }

  String report(String document) {
    return sql.sql("select id from meeting_report where document_id = ?")
        .param(id(document))
        .query(String.class)
        .single();
  }

  static long id(String address) {
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }
}
