package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import vn.biennien.ArchiveTest;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.gate.BorderObject;
import vn.biennien.meeting.Meeting;
import vn.biennien.person.Person;
import vn.biennien.person.Persons;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.DriftChecker;
import vn.biennien.search.index.DriftReport;
import vn.biennien.search.index.IndexKeeper;
import vn.biennien.search.index.IndexOutbox;
import vn.biennien.search.index.IndexState;

/** Whoever gets another name is found by it at once, without a check of the whole index. */
@ArchiveTest
class RenamingTests {

  private static final String NEW = "Mận Tía Vườn Chanh";

  /** The aim is one second; a machine that runs other tests meanwhile is given more. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @Autowired NameCompletion names;
  @Autowired ArchiveIndex index;
  @Autowired IndexKeeper keeper;
  @Autowired IndexOutbox outbox;
  @Autowired DriftChecker drift;
  @Autowired Persons persons;
  @Autowired EntityManager entities;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient sql;

  @BeforeEach
  void isInStep() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> keeper.state() == IndexState.COMPLETE && outbox.counts().pending() == 0);
    drift.check();
    becomesStill();
  }

  @Test
  void aGateIsFoundByItsNewNameAndNoLongerByTheOld() {
    long gate = id("select id from border_object where slug = 'chi-ma-ai-diem'");
    String old = rename(BorderObject.class, gate, "vn", NEW);
    try {
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> assertThat(found(NEW)).contains(NEW + " – Ái Điểm"));
      assertThat(found("Chi Ma Ái Điểm")).isEmpty();
      assertThatNothingDiffers();
    } finally {
      rename(BorderObject.class, gate, "vn", old);
    }
    await().atMost(LIMIT).until(() -> !found("Chi Ma Ái Điểm").isEmpty());
  }

  @Test
  void aPersonAndTheirOfficesAreFoundByTheNewName() {
    long person =
        id(
            """
            select min(h.person_id) from posting h join participation p on p.person_id = h.person_id
            join document d on d.id = p.document_id where d.sensitivity = 'public'
            """);
    String old = rename(Person.class, person, "name", NEW);
    try {
      await().atMost(LIMIT).untilAsserted(() -> assertThat(found(NEW)).contains(NEW));
      assertThatNothingDiffers();
    } finally {
      rename(Person.class, person, "name", old);
    }
    becomesStill();
  }

  @Test
  void theParagraphsThatTellOfAMeetingAreFoundByItsNewTitle() {
    long meeting = id("select min(meeting_id) from meeting_report where role = 'main'");
    String old = retitle(meeting, NEW);
    try {
      assertThatNothingDiffers();
    } finally {
      retitle(meeting, old);
    }
    becomesStill();
  }

  @Test
  void aPersonWhoIsRemovedIsNoLongerInTheIndex() {
    long person =
        Objects.requireNonNull(
            transaction.execute(status ->
                persons.recognise(NEW, List.of(), null, "VN", null, "chợ phiên", "public").id()));
    becomesStill();
    assertThat(drift.check().found()).isZero();

    transaction.executeWithoutResult(
        status -> entities.remove(entities.find(Person.class, person)));

    assertThatNothingDiffers();
  }

  /** There is no page yet that does this; what it will call is the entity. */
  private <T> String rename(Class<T> type, long id, String field, String name) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          T record = entities.find(type, id);
          String old = (String) ReflectionTestUtils.getField(record, field);
          ReflectionTestUtils.setField(record, field, name);
          return old;
        }));
  }

  private String retitle(long meeting, String title) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          String old = rename(Meeting.class, meeting, "title", title);
          events.publishEvent(
              new DocumentFactsChanged(
                  id("select min(document_id) from meeting_report where meeting_id = " + meeting)));
          return old;
        }));
  }

  private void assertThatNothingDiffers() {
    becomesStill();
    DriftReport report = drift.check();
    assertThat(report.found()).as("%s", report).isZero();
  }

  private List<String> found(String typed) {
    return names.of(typed).stream().map(NameCompletion.Name::value).toList();
  }

  private long id(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  private void becomesStill() {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> outbox.counts().pending() == 0);
  }
}
