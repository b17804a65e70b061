package vn.biennien.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.biennien.ArchiveTest;

/** A meeting entered by hand that the archive may have already: the clerk is asked. */
@ArchiveTest
@Transactional
class SameMeetingTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private MvcTestResult enter(MultiValueMap<String, String> form) {
    MvcTestResult answer =
        web.post()
            .uri("/meetings")
            .formFields(form)
            .with(csrf())
            .with(user("lan").roles("EDITOR", "READER"))
            .exchange();
    entities.flush();
    return answer;
  }

  private static MultiValueMap<String, String> form(String key, String series, String date) {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("key", key);
    form.add("series", series);
    form.add("name", "Hội đàm thử trùng");
    form.add("date", date);
    form.add("format", "in_person");
    form.add("sensitivity", "internal");
    form.add("parties", "cao-bang");
    form.add("parties", "quang-tay");
    form.add("vn[0].name", "Hoàng Thị Gõ Rồi");
    return form;
  }

  private String first() {
    MvcTestResult answer = enter(form("mot", "dept_talks", "22-23/3/1998"));
    assertThat(answer).hasStatus(303);
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  private int notes(String meeting) {
    return sql.sql("select count(*) from meeting_report where meeting_id = ?")
        .param(id(meeting))
        .query(Integer.class)
        .single();
  }

  @Test
  void aMeetingOfTheSameSeriesAndTimeIsShownBeforeAnythingIsStored() {
    String known = first();
    long before = sql.sql("select count(*) from document").query(Long.class).single();

    assertThat(enter(form("hai", "dept_talks", "23/3/1998")))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Đã có cuộc họp này: Hội đàm thử trùng",
            "href=\"" + known + "\"",
            "name=\"same\" value=\"" + id(known) + "\"",
            "name=\"same\" value=\"other\"",
            "22–23/03/1998",
            "value=\"Hoàng Thị Gõ Rồi\"");

    assertThat(sql.sql("select count(*) from document").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void otherPartiesAtTheSameTimeAreAskedAboutToo() {
    first();
    MultiValueMap<String, String> form = form("hai", "dept_talks", "23/3/1998");
    form.set("name", "Hội đàm khác tên");
    form.remove("parties");
    form.add("parties", "lang-son");
    form.add("parties", "quang-tay");

    assertThat(enter(form)).hasStatus(422).bodyText().contains("Đã có cuộc họp này");
  }

  @Test
  void theClerkAttachesItToTheOneThatThereIs() {
    String known = first();
    MultiValueMap<String, String> form = form("hai", "dept_talks", "23/3/1998");
    form.add("same", String.valueOf(id(known)));

    assertThat(enter(form)).hasStatus(303).hasRedirectedUrl(known);
    assertThat(notes(known)).isEqualTo(2);
  }

  @Test
  void orSaysThatItIsAnotherOne() {
    String known = first();
    MultiValueMap<String, String> form = form("hai", "dept_talks", "23/3/1998");
    form.add("same", "other");

    MvcTestResult answer = enter(form);

    assertThat(answer).hasStatus(303);
    assertThat(answer.getResponse().getRedirectedUrl()).isNotEqualTo(known);
    assertThat(notes(known)).isEqualTo(1);
  }

  @Test
  void goingBackChoosesNothingAndIsAskedAgainUntilTheTimeIsAnother() {
    String known = first();
    MultiValueMap<String, String> form = form("hai", "dept_talks", "23/3/1998");
    form.add("same", "");
    assertThat(enter(form)).hasStatus(422);

    form.set("date", "25/3/1998");
    MvcTestResult answer = enter(form);

    assertThat(answer).hasStatus(303);
    assertThat(answer.getResponse().getRedirectedUrl()).isNotEqualTo(known);
  }

  @Test
  void aMeetingThatWasNotAmongThoseAskedAboutIsNotAttachedTo() {
    String known = first();
    MultiValueMap<String, String> form = form("hai", "dept_talks", "25/3/1998");
    form.add("same", String.valueOf(id(known)));

    assertThat(enter(form)).hasStatus(422).bodyText().contains("không còn trùng");
    assertThat(notes(known)).isEqualTo(1);
  }

  @Test
  void aYearlyMechanismHasOneMeetingAYearSoItIsTheSameOrTheYearIsWrong() {
    MvcTestResult first = enter(form("mot", "spring_meeting", "22/3/1998"));
    assertThat(first).hasStatus(303);
    MultiValueMap<String, String> form = form("hai", "spring_meeting", "5/4/1998");

    assertThat(enter(form))
        .hasStatus(422)
        .bodyText()
        .contains("Đã có cuộc họp này: Gặp gỡ đầu Xuân năm 1998", "mỗi năm chỉ có một kỳ")
        .doesNotContain("name=\"same\" value=\"other\"");

    form.add("same", "other");
    assertThat(enter(form)).hasStatus(422);
    form.set("same", String.valueOf(id(String.valueOf(first.getResponse().getRedirectedUrl()))));
    assertThat(enter(form)).hasStatus(303);
  }

  @Test
  void nobodyAttachesToAMeetingThatOthersKeep() {
    String known = first();
    MultiValueMap<String, String> form = form("hai", "dept_talks", "23/3/1998");
    var keepsLangSon =
        user("vinh")
            .authorities(
                AuthorityUtils.createAuthorityList("ROLE_EDITOR", "ROLE_READER", "KEEPS_lang-son"));

    assertThat(web.post().uri("/meetings").formFields(form).with(csrf()).with(keepsLangSon))
        .hasStatus(422)
        .bodyText()
        .contains("Đã có cuộc họp này")
        .doesNotContain("name=\"same\" value=\"" + id(known) + "\"");
    form.add("same", String.valueOf(id(known)));
    assertThat(web.post().uri("/meetings").formFields(form).with(csrf()).with(keepsLangSon))
        .hasStatus(403);
  }

  private static long id(String address) {
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }
}
