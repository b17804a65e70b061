package vn.biennien.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.biennien.ArchiveTest;
import vn.biennien.commitment.StageForm;
import vn.biennien.commitment.Stages;

/**
 * When texts go, the index follows at once, without the check that would mend it within an hour.
 */
@ArchiveTest
@TestPropertySource(properties = "test.context=removal")
@DirtiesContext
class RemovalTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient sql;
  @Autowired DriftChecker drift;
  @Autowired IndexKeeper keeper;
  @Autowired IndexOutbox outbox;
  @Autowired Stages stages;

  @Test
  void whatLosesItsLastPublicTextIsHiddenAndWhatRestedOnATextIsAsBefore() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> keeper.state() == IndexState.COMPLETE && outbox.counts().pending() == 0);
    long shared = becomesOnesOwn(MANY_SHARED_FACTS, "internal");
    long apart = becomesOnesOwn(MEETINGS_OF_ITS_OWN, "public");
    isDone(apart);
    drift.check();
    becomesStill();
    assertThat(drift.check().found()).isZero();
    int told = toldToAll(shared);

    assertThat(
            mvc.post()
                .uri("/sample/removal")
                .with(user("admin").roles("ADMIN", "EDITOR", "READER"))
                .with(csrf()))
        .hasStatus(303);
    becomesStill();

    assertThat(toldToAll(shared)).isLessThan(told);
    DriftReport report = drift.check();
    assertThat(report.found()).as("%s", report).isZero();
  }

  /** Of those texts the one that tells of most people whom others tell of too. */
  private static final String MANY_SHARED_FACTS =
      """
      select p.document_id from participation p join document d on d.id = p.document_id
      where d.starting and not d.illustrative and p.person_id is not null
        and exists (select from participation o where o.person_id = p.person_id and o.document_id <> p.document_id)
      group by p.document_id order by count(distinct p.person_id) desc, p.document_id limit 1
      """;

  /** A text with commitments whose meetings no other text tells of. */
  private static final String MEETINGS_OF_ITS_OWN =
      """
      select c.document_id from commitment c join document d on d.id = c.document_id
      where d.starting and not d.illustrative
        and not exists (select from meeting_report own join meeting_report o on o.meeting_id = own.meeting_id
                        where own.document_id = d.id and o.document_id <> d.id)
      order by c.document_id limit 1
      """;

  private long becomesOnesOwn(String which, String sensitivity) {
    long document = sql.sql(which).query(Long.class).single();
    sql.sql("update document set starting = false, sensitivity = :sensitivity where id = :id")
        .param("sensitivity", sensitivity)
        .param("id", document)
        .update();
    return document;
  }

  /** A paper that only the starting archive has proves it. */
  private void isDone(long document) {
    long commitment =
        sql.sql(
                "select min(id) from commitment where document_id = :id and status not in ('done', 'unknown')")
            .param("id", document)
            .query(Long.class)
            .single();
    long paper =
        sql.sql(
                """
                select min(p.id) from paper p join document d on d.id = p.document_id
                where d.starting and not d.illustrative and p.status in ('signed', 'in_force')
                """)
            .query(Long.class)
            .single();
    stages.enter(commitment, new StageForm("done", "2026", null, null, paper));
  }

  private int toldToAll(long document) {
    return sql.sql(
            """
            select count(*) from search_record r
            where r.sensitivity = 'public' and r.kind = 'person'
              and exists (select from participation p where p.person_id = r.id and p.document_id = :id)
            """)
        .param("id", document)
        .query(Integer.class)
        .single();
  }

  private void becomesStill() {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> outbox.counts().pending() == 0);
  }
}
