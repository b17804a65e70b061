package vn.biennien.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.TypedDate;

/** Deadlines are read in one way, lists are sorted by them, and they are written as dates are. */
@ArchiveTest
@Transactional
class DeadlineTests {
  @Autowired JdbcClient sql;
  @Autowired MockMvcTester web;

  private List<Long> specific() {
    return sql.sql(
            """
            select c.id from commitment c join document d on d.id = c.document_id
            where d.sensitivity = 'public' and c.specificity = 'specific' order by c.id limit 2
            """)
        .query(Long.class)
        .list();
  }

  private void due(long commitment, String words) {
    sql.sql("update commitment set deadline = ?, deadline_on = ? where id = ?")
        .param(words)
        .param(TypedDate.parse(words).map(HistoricalDate::end).orElse(null))
        .param(commitment)
        .update();
  }

  private String page(String address) throws Exception {
    return web.get()
        .uri(address)
        .with(user("lan").roles("EDITOR", "READER"))
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void whatIsDueFirstComesFirst() throws Exception {
    List<Long> items = specific();
    sql.sql("update commitment set deadline = null, deadline_on = null").update();
    due(items.getFirst(), "31/10/2026");
    due(items.getLast(), "2025-10-31");

    String list = page("/api/v1/commitments?sort=deadline");

    assertThat(list.indexOf("\"id\":" + items.getLast() + ","))
        .isNotNegative()
        .isLessThan(list.indexOf("\"id\":" + items.getFirst() + ","));
    assertThat(page("/commitments?sort=deadline")).contains("value=\"deadline\" checked");
    assertThat(web.get().uri("/commitments?sort=size")).hasStatus(400);
  }

  @Test
  void aDateIsWrittenAsDatesAreAndOtherWordsStay() throws Exception {
    List<Long> items = specific();
    due(items.getFirst(), "2025-10-31");
    due(items.getLast(), "cuối năm 2027");

    assertThat(page("/commitments/" + items.getFirst())).contains("31/10/2025");
    assertThat(page("/commitments/print")).contains("31/10/2025").doesNotContain("2025-10-31");
    assertThat(page("/commitments/" + items.getLast())).contains("cuối năm 2027");
  }

  /** Rows of an earlier version, which read fewer writings. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "30/6/2025",
        "22-24/3/2025",
        "30/3-2/4/2025",
        "ngày 5.9.2026",
        "6/2025",
        "tháng 2/2024",
        "năm 2026",
        "cuối năm 2027",
        "khoảng 15/3/2027",
        "31/2/2025",
        "trong năm 2027",
        "22/3",
        "sớm nhất"
      })
  void theMigrationReadsThemAsTheProgramDoes(String words) throws IOException {
    long item = specific().getFirst();
    sql.sql("update commitment set deadline = ?, deadline_on = null where id = ?")
        .param(words)
        .param(item)
        .update();

    for (String statement :
        new ClassPathResource("db/migration/V54__deadlines_read.sql")
            .getContentAsString(StandardCharsets.UTF_8)
            .split(";\n")) {
      if (statement.contains("update commitment")) {
        sql.sql(statement.replaceAll("(?m)^--.*$", "")).update();
      }
    }

    assertThat(
            sql.sql("select deadline_on from commitment where id = ?")
                .param(item)
                .query((row, i) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single())
        .isEqualTo(TypedDate.parse(words).map(HistoricalDate::end));
  }
}
