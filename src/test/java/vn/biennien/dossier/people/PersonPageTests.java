package vn.biennien.dossier.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** What people's pages and the list of people show. */
@ArchiveTest
class PersonPageTests {
  @Autowired MockMvc mvc;
  @Autowired JdbcClient sql;

  @Test
  void findsANameWithoutDiacritics() throws Exception {
    mvc.perform(get("/api/v1/people?q=nguyen manh dung"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].name").value("Nguyễn Mạnh Dũng"))
        .andExpect(jsonPath("$.items[0].side").value("VN"))
        .andExpect(jsonPath("$.items[0].offices[0]").value("quyền Bí thư Tỉnh ủy Hà Giang"));
    mvc.perform(get("/api/v1/people").param("q", "đoàn thu hà"))
        .andExpect(jsonPath("$.items[0].name").value("Đoàn Thu Hà"));
    mvc.perform(get("/api/v1/people").param("q", "doan thu ha"))
        .andExpect(jsonPath("$.items[0].name").value("Đoàn Thu Hà"));
    mvc.perform(get("/api/v1/people").param("q", "刘宁"))
        .andExpect(jsonPath("$.items[0].name").value("Lưu Ninh"));
    mvc.perform(get("/api/v1/people").param("q", "%")).andExpect(jsonPath("$.total").value(0));
  }

  @Test
  void sortsByGivenNameThenName() throws Exception {
    String page = page("/people?side=VN&size=200");
    assertThat(page.indexOf("Hoàng Xuân Ánh"))
        .isBetween(page.indexOf("Nguyễn Hoàng Anh"), page.indexOf("Nguyễn Mạnh Dũng"));
    mvc.perform(get("/people?side=XX")).andExpect(status().isBadRequest());
  }

  @Test
  void showsPostingsAndMeetingsWithTheWordsThatStateThem() throws Exception {
    long id =
        sql.sql("select id from person where name = 'Nguyễn Mạnh Dũng'").query(Long.class).single();
    String page = page("/people/" + id);
    assertThat(page)
        .contains("quyền Bí thư Tỉnh ủy Hà Giang", "Hà Giang (nay là Tuyên Quang)")
        .doesNotContain("quyền quyền")
        .containsPattern("/documents/\\d+#c\\d+");
    long citation =
        sql.sql(
                """
                select o.citation_id from participation t join participation_office o on o.participation_id = t.id
                where t.person_id = :id limit 1
                """)
            .param("id", id)
            .query(Long.class)
            .single();
    assertThat(page).contains("#c" + citation);
    mvc.perform(get("/api/v1/people/" + id))
        .andExpect(jsonPath("$.postings[0].acting").value(true))
        .andExpect(jsonPath("$.postings[0].from.start").value("2024-02-27"))
        .andExpect(jsonPath("$.jurisdiction").value("ha-giang"));
  }

  @Test
  void marksEverythingThatAPersonSpokeWithItsKind() throws Exception {
    long id =
        sql.sql(
                """
                select t.person_id from commitment c join participation t on t.id = c.speaker_id
                where t.person_id is not null and c.kind = 'proposed_vn'
                group by t.person_id order by count(*) desc limit 1
                """)
            .query(Long.class)
            .single();
    assertThat(page("/people/" + id))
        .contains("<span class=\"kind proposed_vn\">Việt Nam đề xuất</span>");
  }

  @Test
  void staysWithinItsStatements() throws Exception {
    long busiest =
        sql.sql(
                "select person_id from participation where person_id is not null"
                    + " group by person_id order by count(*) desc limit 1")
            .query(Long.class)
            .single();
    long seldom =
        sql.sql(
                "select person_id from participation where person_id is not null"
                    + " group by person_id order by count(*) limit 1")
            .query(Long.class)
            .single();
    int statements = StatementCounter.during(() -> page("/people/" + busiest)).size();
    assertThat(statements).isLessThanOrEqualTo(12);
    assertThat(StatementCounter.during(() -> page("/people/" + seldom)).size())
        .isEqualTo(statements);
    assertThat(StatementCounter.during(() -> page("/people")).size()).isLessThanOrEqualTo(6);
    mvc.perform(get("/people/999999")).andExpect(status().isNotFound());
  }

  private String page(String address) throws Exception {
    return mvc.perform(get(address))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
