package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.DocumentForms;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.meeting.Meeting;
import vn.biennien.meeting.MeetingForms;
import vn.biennien.meeting.Meetings;
import vn.biennien.person.Person;
import vn.biennien.person.PersonForms;
import vn.biennien.shared.Change;
import vn.biennien.shared.Refused;

/**
 * Makes one of two records that turned out to be the same person, meeting or text. The address of
 * the one that goes leads to the one that stays.
 */
@Service
class Merging {
  private final JdbcClient sql;
  private final EntityManager entities;
  private final Records records;
  private final Removal removal;
  private final Meetings meetings;
  private final CorrectionEffects effects;
  private final ApplicationEventPublisher events;

  Merging(
      JdbcClient sql,
      EntityManager entities,
      Records records,
      Removal removal,
      Meetings meetings,
      CorrectionEffects effects,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.entities = entities;
    this.records = records;
    this.removal = removal;
    this.meetings = meetings;
    this.effects = effects;
    this.events = events;
  }

  /**
   * @param going key of the one that goes
   * @param staying key of the one that stays
   * @throws Refused when no reason is given, or they cannot be one
   */
  @Transactional
  void merge(RecordForm form, String going, String staying, String reason) {
    if (reason.isBlank()) {
      throw new Refused("reason", "revision.refused.reason");
    }
    StoredRecord from = records.lock(form, going);
    StoredRecord into = records.lock(form, staying);
    if (form.equals(PersonForms.PERSON)
        && !Objects.equals(from.value("side"), into.value("side"))) {
      throw new Refused("with", "revision.refused.sides");
    }
    Corrections.because(sql, reason);
    entities.flush();
    entities.clear();
    if (form.equals(PersonForms.PERSON)) {
      mergePeople(from.record(), into.record());
    } else if (form.equals(MeetingForms.MEETING)) {
      mergeMeetings(from.record(), into.record());
    } else {
      mergeDocuments(from, into.record());
    }
    effects.moved(form.kind(), going, staying);
    effects.publish(form.kind(), into.record());
    events.publishEvent(
        new Change("record.merged", "/" + form.path() + "/" + staying, from.title()));
  }

  private void mergePeople(long from, long into) {
    run("update participation set person_id = :into where person_id = :from", from, into);
    run(
        """
        update participation_office o set posting_id = kept.id
        from posting gone, posting kept
        where o.posting_id = gone.id and gone.person_id = :from and kept.person_id = :into
          and kept.title = gone.title and kept.organisation is not distinct from gone.organisation and kept.acting = gone.acting
        """,
        from,
        into);
    run(
        """
        update posting gone set person_id = :into where person_id = :from
          and not exists (select from posting kept where kept.person_id = :into and kept.title = gone.title
                          and kept.organisation is not distinct from gone.organisation and kept.acting = gone.acting)
        """,
        from,
        into);
    run(
        """
        insert into person_alias (person_id, alias)
        select :into, a.alias from (select alias from person_alias where person_id = :from union select name from person where id = :from) a
        where a.alias <> (select name from person where id = :into)
        on conflict do nothing
        """,
        from,
        into);
    run(
        """
        update person set name_zh = (select name_zh from person where id = :from)
        where id = :into and name_zh is null and :from <> :into
        """,
        from,
        into);
    entities.remove(entities.find(Person.class, from));
  }

  private void mergeMeetings(long from, long into) {
    run("update meeting_report set meeting_id = :into where meeting_id = :from", from, into);
    entities.remove(entities.find(Meeting.class, from));
    entities.flush();
    entities.clear();
    meetings.settleAnew(List.of(into));
  }

  /** The text that stays has its own facts; papers whose words the other held point to it. */
  private void mergeDocuments(StoredRecord from, long into) {
    run("update paper set full_text_id = :into where full_text_id = :from", from.record(), into);
    removal.takeOut(DocumentForms.DOCUMENT, from);
  }

  private void run(String statement, long from, long into) {
    sql.sql(statement).param("from", from).param("into", into).update();
  }
}
