package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.commitment.Commitment;
import vn.biennien.commitment.CommitmentChain;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentGoes;
import vn.biennien.gate.BorderObject;
import vn.biennien.meeting.Meeting;
import vn.biennien.meeting.Meetings;
import vn.biennien.paper.Paper;
import vn.biennien.person.Person;
import vn.biennien.person.Posting;
import vn.biennien.shared.Change;
import vn.biennien.shared.Refused;

/**
 * Takes records out, with what rests on them alone, after a look at what goes. An administrator can
 * bring all of it back; until then the address says that it was deleted.
 */
@Service
class Removal {
  private final JdbcClient sql;
  private final EntityManager entities;
  private final Records records;
  private final Meetings meetings;
  private final Consequences consequences;
  private final Offices offices;
  private final ApplicationEventPublisher events;

  Removal(
      JdbcClient sql,
      EntityManager entities,
      Records records,
      Meetings meetings,
      Consequences consequences,
      Offices offices,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.entities = entities;
    this.records = records;
    this.meetings = meetings;
    this.consequences = consequences;
    this.offices = offices;
    this.events = events;
  }

  /**
   * What goes with it, and what stands in the way.
   *
   * @param going how many of each sort go: {@code commitment}, {@code paper} and so on
   * @param hindered how many texts still rest on it; then it cannot go
   */
  record Survey(Map<String, Long> going, long hindered) {}

  Survey survey(Sheet sheet, Found found) {
    Map<String, Long> going = new LinkedHashMap<>();
    long hindered = 0;
    switch (sheet) {
      case DOCUMENT -> {
        for (String table :
            List.of("commitment", "paper", "participation", "party", "figure", "gate_mention")) {
          going.put(
              table, count("select count(*) from " + table + " where document_id = :id", found));
        }
        going.put(
            "meeting",
            count(
                """
                select count(*) from meeting m where exists (select from meeting_report where meeting_id = m.id and document_id = :id)
                  and not exists (select from meeting_report where meeting_id = m.id and document_id <> :id)
                """,
                found));
      }
      case MEETING -> {
        for (String table : List.of("commitment", "paper", "participation")) {
          going.put(
              table,
              count(
                  "select count(*) from "
                      + table
                      + " where report_id in (select id from meeting_report where meeting_id = :id)",
                  found));
        }
      }
      case PERSON ->
          hindered = count("select count(*) from participation where person_id = :id", found);
      case GATE ->
          hindered =
              count("select count(*) from gate_mention where border_object_id = :id", found)
                  + count(
                      "select count(*) from commitment_chain where border_object_id = :id", found);
      case MENTION ->
          hindered = sql.sql(RESTS_ON_MENTION).param("key", found.key()).query(Long.class).single();
      case REPORT ->
          hindered = sql.sql(RESTS_ON_REPORT).param("key", found.key()).query(Long.class).single();
      case STAGE ->
          hindered =
              count(
                  "select count(*) from commitment_status_change where commitment_id = :id having min(id) = "
                      + Long.parseLong(found.key()),
                  found);
      default -> {}
    }
    going.values().removeIf(number -> number == 0);
    return new Survey(going, hindered);
  }

  /** What it says of the meeting; and of a meeting some text has to tell. */
  private static final String RESTS_ON_REPORT =
      """
      select (select count(*) from commitment where report_id = r.id) + (select count(*) from paper where report_id = r.id)
        + (select count(*) from participation where report_id = r.id)
        + (select (count(*) = 1)::int from meeting_report where meeting_id = r.meeting_id)
      from meeting_report r where r.id = cast(:key as bigint)
      """;

  /** Steps of the gate, commitments about it, and what includes it. */
  private static final String RESTS_ON_MENTION =
      """
      select (select count(*) from gate_level where mention_id = g.id) + (select count(*) from commitment_gate where mention_id = g.id)
        + (select count(*) from gate_mention_include where included_id = g.id)
      from gate_mention g where g.id = cast(:key as bigint)
      """;

  private long count(String query, Found found) {
    return sql.sql(query).param("id", found.record()).query(Long.class).optional().orElse(0L);
  }

  /**
   * @param seen the mark of what the editor saw before deciding
   * @return where to look afterwards
   * @throws Refused when texts still rest on it, or it is not what the editor saw
   */
  @Transactional
  String remove(Sheet sheet, String key, String reason, @Nullable String seen) {
    Found found = records.lock(sheet, key);
    if (seen != null && !seen.equals(found.mark())) {
      throw new Refused("reason", "revision.refused.seen");
    }
    if (survey(sheet, found).hindered() > 0) {
      throw new Refused("reason", "revision.refused.hindered");
    }
    if (reason.isBlank()) {
      throw new Refused("reason", "revision.refused.reason");
    }
    Corrections.because(sql, reason);
    entities.flush();
    entities.clear();
    long id = found.record();
    String sensitivity = sensitivity(sheet, found);
    switch (sheet) {
      case DOCUMENT -> removeDocument(id);
      case MEETING -> removeMeeting(id);
      case PERSON -> entities.remove(entities.find(Person.class, id));
      case GATE -> entities.remove(entities.find(BorderObject.class, id));
      case COMMITMENT -> removeCommitment(id);
      case CHAIN -> removeChain(id);
      case PAPER -> entities.remove(entities.find(Paper.class, Long.valueOf(key)));
      case POSTING -> entities.remove(entities.find(Posting.class, Long.valueOf(key)));
      default -> removeRow(sheet, found);
    }
    entities.flush();
    if (sheet.stands()) {
      gone(sheet.kind(), List.of(found.key()), sensitivity);
    } else {
      entities.clear();
      consequences.told(sheet.kind(), id);
    }
    events.publishEvent(
        new Change("record.removed", "/" + sheet.path() + "/" + key, found.title()));
    return switch (sheet) {
      case POSTING -> "/people/" + id;
      case STAGE -> "/commitments/" + id;
      case LEVEL -> "/gates";
      default -> sheet.stands() ? "/" + sheet.path() : "/documents/" + found.document() + "/parts";
    };
  }

  /** Who may know that it was deleted: whoever could read it. */
  private String sensitivity(Sheet sheet, Found found) {
    return switch (sheet) {
      case GATE -> "public"; // no text speaks of it
      case CHAIN ->
          sql.sql(
                  """
                  select d.sensitivity from commitment c join document d on d.id = c.document_id where c.chain_id = :id
                  order by array_position(array['public', 'internal', 'restricted'], d.sensitivity::text) limit 1
                  """)
              .param("id", found.record())
              .query(String.class)
              .optional()
              .orElse("restricted");
      default -> found.sensitivity() == null ? "restricted" : found.sensitivity();
    };
  }

  /** Those of these records that went are told of to whoever may read what is so sensitive. */
  private void gone(String kind, List<String> keys, String sensitivity) {
    sql.sql(
            "update deleted_record set sensitivity = :sensitivity where kind = :kind and key = any (:keys)")
        .param("sensitivity", sensitivity)
        .param("kind", kind)
        .param("keys", keys.toArray(String[]::new))
        .update();
  }

  void removeDocument(long id) {
    String sensitivity =
        sql.sql("select sensitivity from document where id = ?")
            .param(id)
            .query(String.class)
            .single();
    events.publishEvent(new DocumentGoes(id));
    List<Long> told =
        ids("select distinct meeting_id from meeting_report where document_id = :id", id);
    List<Long> people =
        ids(
            "select distinct person_id from participation where document_id = :id and person_id is not null",
            id);
    List<Long> chains =
        ids(
            "select distinct chain_id from commitment where document_id = :id and chain_id is not null",
            id);
    List<Long> objects =
        ids("select distinct border_object_id from gate_mention where document_id = :id", id);
    List<String> addresses =
        sql.sql(
                "select distinct o.slug from border_object o join gate_mention g on g.border_object_id = o.id where g.document_id = ?")
            .param(id)
            .query(String.class)
            .list();
    List<Long> elsewhere =
        ids(
            """
            select distinct c.id from commitment_status_change s join commitment c on c.id = s.commitment_id
            left join citation q on q.id = s.citation_id left join paper p on p.id = s.paper_id
            where :id in (q.document_id, p.document_id) and c.document_id <> :id
            """,
            id);
    ids("select id from commitment where document_id = :id", id)
        .forEach(commitment -> entities.remove(entities.find(Commitment.class, commitment)));
    entities.flush();
    entities.remove(entities.find(Document.class, id));
    entities.flush();
    elsewhere.forEach(consequences::standAnew);
    meetings.settleAnew(told);
    entities.flush();
    sweep(people, chains, objects);
    gone("meeting", told.stream().map(String::valueOf).toList(), sensitivity);
    gone("person", people.stream().map(String::valueOf).toList(), sensitivity);
    gone("chain", chains.stream().map(String::valueOf).toList(), sensitivity);
    gone("gate", addresses, sensitivity);
    for (Long meeting : told) {
      consequences.told("meeting", meeting);
    }
    elsewhere.forEach(commitment -> consequences.told("commitment", commitment));
  }

  /** People, chains and objects of which no text tells any more go too. */
  private void sweep(List<Long> people, List<Long> chains, List<Long> objects) {
    for (Long person : people) {
      if (none("select count(*) from participation where person_id = :id", person)) {
        entities.remove(entities.find(Person.class, person));
      }
    }
    for (Long chain : chains) {
      if (none("select count(*) from commitment where chain_id = :id", chain)) {
        entities.remove(entities.find(CommitmentChain.class, chain));
      }
    }
    entities.flush();
    for (Long object : objects) {
      if (none(
          """
          select count(*) from border_object o where o.id = :id and (o.reference
            or exists (select from gate_mention where border_object_id = o.id)
            or exists (select from commitment_chain where border_object_id = o.id))
          """,
          object)) {
        entities.remove(entities.find(BorderObject.class, object));
      }
    }
    entities.flush();
  }

  private boolean none(String query, Long id) {
    return sql.sql(query).param("id", id).query(Long.class).single() == 0;
  }

  private void removeMeeting(long id) {
    List<Long> told =
        ids("select distinct document_id from meeting_report where meeting_id = :id", id);
    String reports = "(select id from meeting_report where meeting_id = :id)";
    ids("select id from commitment where report_id in " + reports, id)
        .forEach(item -> entities.remove(entities.find(Commitment.class, item)));
    ids("select id from paper where report_id in " + reports, id)
        .forEach(paper -> entities.remove(entities.find(Paper.class, paper)));
    entities.flush();
    sql.sql("delete from meeting_report where meeting_id = ?").param(id).update();
    entities.remove(entities.find(Meeting.class, id));
    entities.flush();
    entities.clear();
    told.forEach(document -> consequences.told("document", document));
  }

  private void removeCommitment(long id) {
    Commitment item = entities.find(Commitment.class, id);
    long document = item.document().id();
    CommitmentChain chain = item.chain();
    String sensitivity = item.document().sensitivity();
    entities.remove(item);
    entities.flush();
    if (chain != null) {
      sweep(List.of(), List.of(chain.id()), List.of());
      gone("chain", List.of(String.valueOf(chain.id())), sensitivity);
    }
    consequences.told("document", document);
  }

  private void removeChain(long id) {
    List<Long> documents = consequences.documents("chain", id);
    sql.sql(
            "update commitment set chain_id = null, chain_named = false, version = version + 1 where chain_id = ?")
        .param(id)
        .update();
    entities.remove(entities.find(CommitmentChain.class, id));
    entities.flush();
    entities.clear();
    documents.forEach(document -> consequences.told("document", document));
  }

  private void removeRow(Sheet sheet, Found found) {
    List<Long> postings = sheet == Sheet.OFFICE ? postings(found) : List.of();
    if (sheet == Sheet.PARTICIPATION) {
      sql.sql(
              "update commitment set speaker_id = null, version = version + 1 where speaker_id = cast(:key as bigint)")
          .param("key", found.key())
          .update();
    }
    sql.sql("delete from %s t where %s".formatted(sheet.table(), sheet.isNamed()))
        .param("key", found.key())
        .update();
    if (sheet == Sheet.STAGE) {
      consequences.standAnew(found.record());
    }
    if (sheet == Sheet.REPORT) {
      entities.clear();
      meetings.settleAnew(List.of(found.record()));
      consequences.told("document", Objects.requireNonNull(found.document()));
    }
    sheet.numberedIn().ifPresent(owner -> Ranks.close(sql, sheet.table(), owner, numberIn(found)));
    postings.forEach(offices::release);
    switch (sheet) {
      case FURNITURE -> consequences.frameAnew(found.record());
      case DATE_QUOTE, VENUE, HOST, OFFICE ->
          consequences.told("document", Objects.requireNonNull(found.document()));
      case MENTION ->
          consequences.told("gate", Long.parseLong(found.values().getOrDefault("gate", "0")));
      default -> {}
    }
  }

  /** The first part of the key of a row that is only numbered. */
  private static long numberIn(Found found) {
    return Long.parseLong(found.key().split("-")[0]);
  }

  private List<Long> postings(Found office) {
    return sql.sql(
            "select posting_id from participation_office t where posting_id is not null and "
                + Sheet.OFFICE.isNamed())
        .param("key", office.key())
        .query(Long.class)
        .list();
  }

  private List<Long> ids(String query, long id) {
    return sql.sql(query).param("id", id).query(Long.class).list();
  }
}
