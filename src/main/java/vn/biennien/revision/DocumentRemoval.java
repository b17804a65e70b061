package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.commitment.Chains;
import vn.biennien.commitment.Commitment;
import vn.biennien.document.DocumentForms;
import vn.biennien.document.DocumentGoes;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.StoredRecord;
import vn.biennien.gate.BorderObject;
import vn.biennien.meeting.Meetings;
import vn.biennien.person.Person;
import vn.biennien.shared.Sensitivity;

/**
 * With a text goes all that it tells, and what no other text tells of: the only removal that
 * concerns every room.
 */
@Component
class DocumentRemoval extends RecordEffects {
  private final JdbcClient sql;
  private final EntityManager entities;
  private final Meetings meetings;
  private final Chains chains;
  private final ApplicationEventPublisher events;

  DocumentRemoval(
      JdbcClient sql,
      EntityManager entities,
      Meetings meetings,
      Chains chains,
      ApplicationEventPublisher events) {
    super(DocumentForms.DOCUMENT);
    this.sql = sql;
    this.entities = entities;
    this.meetings = meetings;
    this.chains = chains;
    this.events = events;
  }

  @Override
  public void remove(StoredRecord document, Runnable removal, AffectedRecords affected) {
    long id = document.record();
    String sensitivity =
        Objects.requireNonNullElse(document.sensitivity(), Sensitivity.RESTRICTED.code());
    events.publishEvent(new DocumentGoes(id));
    List<Long> told =
        ids("select distinct meeting_id from meeting_report where document_id = :id", id);
    List<Long> people =
        ids(
            "select distinct person_id from participation where document_id = :id and person_id is not null",
            id);
    List<Long> followed =
        ids(
            "select distinct chain_id from commitment where document_id = :id and chain_id is not null",
            id);
    List<Long> objects =
        ids("select distinct border_object_id from gate_mention where document_id = :id", id);
    objects.forEach(object ->
        affected.gone("gate", entities.find(BorderObject.class, object).slug(), sensitivity));
    List<Long> elsewhere =
        ids(
            """
            select distinct c.id from commitment_status_change s join commitment c on c.id = s.commitment_id
            left join citation q on q.id = s.citation_id left join paper p on p.id = s.paper_id
            where :id in (q.document_id, p.document_id) and c.document_id <> :id
            """,
            id);
    ids("select id from commitment where document_id = :id", id)
        .forEach(item -> entities.remove(entities.find(Commitment.class, item)));
    entities.flush();
    removal.run();
    elsewhere.forEach(item -> entities.find(Commitment.class, item).standsAnew());
    meetings.settleAnew(told);
    entities.flush();
    sweep(people, followed, objects);
    gone("meeting", told, sensitivity, affected);
    gone("person", people, sensitivity, affected);
    gone("chain", followed, sensitivity, affected);
    told.forEach(meeting -> affected.add("meeting", meeting));
    elsewhere.forEach(item -> affected.add("commitment", item));
  }

  private static void gone(
      String kind, List<Long> ids, String sensitivity, AffectedRecords affected) {
    ids.forEach(id -> affected.gone(kind, String.valueOf(id), sensitivity));
  }

  /** People, chains and objects of which no text tells any more go too. */
  private void sweep(List<Long> people, List<Long> followed, List<Long> objects) {
    ids(
            "select id from person p where id in (:ids) and not exists (select from participation where person_id = p.id)",
            people)
        .forEach(person -> entities.remove(entities.find(Person.class, person)));
    chains.sweep(followed);
    entities.flush();
    ids(
            """
            select id from border_object o where id in (:ids) and not reference
              and not exists (select from gate_mention where border_object_id = o.id)
              and not exists (select from commitment_chain where border_object_id = o.id)
            """,
            objects)
        .forEach(object -> entities.remove(entities.find(BorderObject.class, object)));
  }

  private List<Long> ids(String query, long id) {
    return sql.sql(query).param("id", id).query(Long.class).list();
  }

  private List<Long> ids(String query, List<Long> ids) {
    return ids.isEmpty() ? List.of() : sql.sql(query).param("ids", ids).query(Long.class).list();
  }
}
