package vn.biennien.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.biennien.ArchiveTest;
import vn.biennien.meeting.Meeting;

/** What differs between the index and the database is found and mended, and nothing else. */
@ArchiveTest
class DriftTests {

  @Autowired DriftChecker drift;
  @Autowired IndexKeeper keeper;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private final List<Long> own = new ArrayList<>();

  @BeforeEach
  void isInStep() {
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> keeper.state() == IndexState.COMPLETE && outbox("PENDING") == 0);
    drift.check();
    becomesStill();
    assertThat(drift.check().found()).isZero();
  }

  @AfterEach
  void isInStepAgain() {
    becomesStill();
    own.forEach(this::delete);
    drift.check();
    becomesStill();
    assertThat(drift.check().found()).isZero();
  }

  @Test
  void comparesEveryEntry() {
    int entries = sql.sql("select count(*) from search_entry").query(Integer.class).single();

    assertThat(drift.check().compared()).isEqualTo(entries).isGreaterThan(500);
  }

  @Test
  void findsARecordThatHasNoEntry() {
    long meeting = putsAMeetingInBehindItsBack();

    DriftReport report = drift.check();

    assertThat(report.missing()).isEqualTo(1);
    assertThat(report.found()).isEqualTo(1);
    assertThat(events()).containsExactly("Meeting " + meeting);
  }

  @Test
  void findsAnEntryWhoseRecordIsNotThere() {
    long meeting = putsAMeetingInBehindItsBack();
    drift.check();
    becomesStill();
    delete(meeting);

    DriftReport report = drift.check();

    assertThat(report.orphan()).isEqualTo(1);
    assertThat(report.found()).isEqualTo(1);
  }

  @Test
  void findsAPassageThatShouldNotBeFound() {
    long passage =
        sql.sql("select max(id) from passage where searchable").query(Long.class).single();
    searchable(passage, false);
    DriftReport report = drift.check();
    becomesStill();
    int after = drift.check().found();
    searchable(passage, true);
    DriftReport back = drift.check();

    assertThat(report.orphan()).isEqualTo(1);
    assertThat(report.found()).isEqualTo(1);
    assertThat(after).isZero();
    assertThat(back.missing()).isEqualTo(1);
  }

  @Test
  void findsAWholeSortOfRecordThatWasLost() {
    int meetings = sql.sql("select count(*) from meeting").query(Integer.class).single();
    Search.mapping(entities.getEntityManagerFactory()).scope(Meeting.class).workspace().purge();

    DriftReport report = drift.check();

    assertThat(report.missing()).isEqualTo(meetings);
    assertThat(report.found()).isEqualTo(meetings);
  }

  @Test
  void findsAMeetingThatWasRenamedBehindItsBackAndThePassagesThatTellOfIt() {
    long meeting = sql.sql("select min(id) from meeting").query(Long.class).single();
    String title =
        sql.sql("select title from meeting where id = :id")
            .param("id", meeting)
            .query(String.class)
            .single();
    int passages =
        sql.sql(
                """
                select count(*) from passage p join meeting_report r on r.document_id = p.document_id
                where r.meeting_id = :id and r.role = 'main' and p.searchable
                """)
            .param("id", meeting)
            .query(Integer.class)
            .single();
    try {
      sql.sql("update meeting set title = title || ' Mận Tía' where id = :id")
          .param("id", meeting)
          .update();

      DriftReport report = drift.check();

      assertThat(report.stale()).isEqualTo(1 + passages);
      assertThat(report.found()).isEqualTo(1 + passages);
    } finally {
      sql.sql("update meeting set title = :title where id = :id")
          .param("title", title)
          .param("id", meeting)
          .update();
    }
  }

  @Test
  void findsThePassagesOfADocumentWhoseRightsWereChangedBehindItsBack() {
    long document =
        sql.sql("select min(document_id) from passage where searchable").query(Long.class).single();
    int passages =
        sql.sql("select count(*) from passage where searchable and document_id = :id")
            .param("id", document)
            .query(Integer.class)
            .single();
    try {
      sensitivity(document, "internal");

      assertThat(drift.check().stale()).isGreaterThanOrEqualTo(passages);
    } finally {
      sensitivity(document, "public");
    }
  }

  @Test
  void leavesAloneWhatIsOnItsWay() {
    event(putsAMeetingInBehindItsBack(), "PENDING");

    int found = drift.check().found();
    sql.sql("delete from hsearch_outbox_event where status = 'PENDING'").update();

    assertThat(found).isZero();
    assertThat(drift.check().missing()).isEqualTo(1);
  }

  @Test
  void forgetsAbortedEventsWhoseRecordsItHasMended() {
    event(putsAMeetingInBehindItsBack(), "ABORTED");

    assertThat(drift.check().missing()).isEqualTo(1);

    assertThat(outbox("ABORTED")).isZero();
  }

  private void sensitivity(long document, String sensitivity) {
    sql.sql("update document set sensitivity = :s where id = :id")
        .param("s", sensitivity)
        .param("id", document)
        .update();
  }

  private long putsAMeetingInBehindItsBack() {
    long meeting =
        sql.sql(
                """
                insert into meeting (series, title, date_precision, format)
                select series, 'Hội nghị Mận Tía', 'unknown', format from meeting limit 1 returning id
                """)
            .query(Long.class)
            .single();
    own.add(meeting);
    return meeting;
  }

  private void delete(long meeting) {
    sql.sql("delete from meeting where id = :id").param("id", meeting).update();
  }

  private void searchable(long passage, boolean searchable) {
    sql.sql("update passage set searchable = :searchable where id = :id")
        .param("searchable", searchable)
        .param("id", passage)
        .update();
  }

  private void event(long meeting, String status) {
    sql.sql(
            """
            insert into hsearch_outbox_event (id, entity_name, entity_id, entity_id_hash, payload, retries, process_after, status)
            values (gen_random_uuid(), 'Meeting', :id, 0, '', 3, now() + interval '1 hour', :status)
            """)
        .param("id", String.valueOf(meeting))
        .param("status", status)
        .update();
  }

  private List<String> events() {
    return sql.sql("select entity_name || ' ' || entity_id from hsearch_outbox_event")
        .query(String.class)
        .list();
  }

  private int outbox(String status) {
    return sql.sql("select count(*) from hsearch_outbox_event where status = :status")
        .param("status", status)
        .query(Integer.class)
        .single();
  }

  private void becomesStill() {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> outbox("PENDING") == 0);
  }
}
