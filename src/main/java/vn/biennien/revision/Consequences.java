package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.gate.BorderObjects;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.meeting.Meeting;
import vn.biennien.meeting.Meetings;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.RecordChanged;
import vn.biennien.shared.TypedDate;

/** What has to follow when a record was corrected, removed, merged or brought back. */
@Component
class Consequences {
  private static final Set<String> CHOSEN = Set.of("title", "level", "ordinal", "format");

  private final JdbcClient sql;
  private final EntityManager entities;
  private final Meetings meetings;
  private final Jurisdictions jurisdictions;
  private final BorderObjects gates;
  private final Offices offices;
  private final ApplicationEventPublisher events;

  Consequences(
      JdbcClient sql,
      EntityManager entities,
      Meetings meetings,
      Jurisdictions jurisdictions,
      BorderObjects gates,
      Offices offices,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.entities = entities;
    this.meetings = meetings;
    this.jurisdictions = jurisdictions;
    this.gates = gates;
    this.offices = offices;
    this.events = events;
  }

  /**
   * @return the key under which the record is found from now on
   */
  String after(Sheet sheet, Found was, List<Field> changed) {
    Set<String> names = changed.stream().map(Field::name).collect(Collectors.toSet());
    String key = was.key();
    switch (sheet) {
      case MEETING -> choose(was.record(), names);
      case GATE -> {
        if (names.contains("vn") || names.contains("cn") || names.contains("gate_object")) {
          key = readdress(was);
        }
      }
      case JURISDICTION -> jurisdictions.forget();
      case COMMITMENT -> follow(was.record(), names);
      case STAGE -> standAnew(was.record());
      case REPORT -> tellAnew(was);
      case PARTICIPATION -> {
        offices.settle(Long.parseLong(was.key()));
        tellOfPerson(was.values().getOrDefault("person", ""));
        tellOfPersonAt(Long.parseLong(was.key()));
      }
      case OFFICE -> holdAnew(participationOf(was));
      case DATE_QUOTE, VENUE, HOST -> told("document", Objects.requireNonNull(was.document()));
      case FURNITURE -> frameAnew(was.record());
      case MENTION -> speakAnew(was);
      default -> {}
    }
    entities.clear();
    told(sheet.kind(), was.record());
    return key;
  }

  /** What was chosen by hand is no longer taken from the reports. */
  private void choose(long meeting, Set<String> names) {
    String chosen =
        names.stream().filter(CHOSEN::contains).sorted().collect(Collectors.joining(","));
    sql.sql(
            """
            update meeting set version = version + 1, chosen = (select coalesce(array_agg(distinct c order by c), '{}')
              from unnest(chosen || string_to_array(nullif(:chosen, ''), ',')) c where c is not null)
            where id = :id
            """)
        .param("chosen", chosen)
        .param("id", meeting)
        .update();
    if (names.contains("series")) {
      sql.sql(
              "update meeting_report r set series = m.series from meeting m where m.id = r.meeting_id and m.id = ?")
          .param(meeting)
          .update();
      entities.clear();
      meetings.settleAnew(List.of(meeting));
      entities.flush();
    }
  }

  /** Other paragraphs are the text's own than before: searches look at these. */
  void frameAnew(long document) {
    entities.clear();
    Document text = entities.find(Document.class, document);
    if (text != null) {
      text.frameAnew();
      entities.flush();
    }
  }

  /** An office was stated, or is stated otherwise: the person's postings follow. */
  void holdAnew(long participation) {
    entities.clear();
    offices.settle(participation);
    tellOfPersonAt(participation);
  }

  /** The attendance of which an office was stated: the first part of its key. */
  private static long participationOf(Found office) {
    return Long.parseLong(office.key().split("-")[0]);
  }

  private void tellOfPersonAt(long participation) {
    sql.sql("select person_id::text from participation where id = ? and person_id is not null")
        .param(participation)
        .query(String.class)
        .optional()
        .ifPresent(this::tellOfPerson);
  }

  private void tellOfPerson(String id) {
    if (!id.isEmpty()) {
      told("person", Long.parseLong(id));
    }
  }

  /** The text speaks of another gate than it seemed to: both show it. */
  private void speakAnew(Found was) {
    told("gate", Long.parseLong(was.values().getOrDefault("gate", "0")));
    sql.sql("select border_object_id from gate_mention where id = cast(? as bigint)")
        .param(was.key())
        .query(Long.class)
        .optional()
        .ifPresent(gate -> told("gate", gate));
  }

  /** A gate's address is made of its names; the old one leads to the new. */
  private String readdress(Found was) {
    String slug = gates.readdress(was.record());
    if (!slug.equals(was.key())) {
      moved("gate", was.key(), slug);
    }
    return slug;
  }

  /** Old addresses lead straight to the new one, also those that led to this one before. */
  void moved(String kind, String from, String to) {
    sql.sql("delete from moved_record where kind = :kind and old_key = :to")
        .param("kind", kind)
        .param("to", to)
        .update();
    sql.sql("update moved_record set new_key = :to where kind = :kind and new_key = :from")
        .param("kind", kind)
        .param("from", from)
        .param("to", to)
        .update();
    sql.sql(
            """
            insert into moved_record (kind, old_key, new_key) values (:kind, :from, :to)
            on conflict (kind, old_key) do update set new_key = excluded.new_key, moved_at = now()
            """)
        .param("kind", kind)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Its first stage is what its text says; names of jurisdictions are recognised. */
  private void follow(long commitment, Set<String> names) {
    if (names.contains("status_at_article") || names.contains("quoted")) {
      sql.sql(
              """
              update commitment_status_change s set status = c.status_at_article, citation_id = c.citation_id
              from commitment c
              where c.id = :id and s.id = (select min(id) from commitment_status_change where commitment_id = c.id)
              """)
          .param("id", commitment)
          .update();
    }
    if (names.contains("deadline")) {
      LocalDate last =
          sql.sql("select deadline from commitment where id = ?")
              .param(commitment)
              .query(String.class)
              .optional()
              .flatMap(TypedDate::parse)
              .map(HistoricalDate::end)
              .orElse(null);
      sql.sql("update commitment set deadline_on = cast(:last as date) where id = :id")
          .param("last", last, Types.DATE)
          .param("id", commitment)
          .update();
    }
    if (names.contains("chain")) {
      sql.sql("update commitment set chain_named = chain_id is not null where id = ?")
          .param(commitment)
          .update();
    }
    if (names.contains("responsible")) {
      recognise(commitment);
    }
    standAnew(commitment);
  }

  /** A text tells of a meeting that it did not tell of before. */
  void tellOf(long document, long meeting) {
    entities.clear();
    meetings.settleAnew(List.of(meeting));
    entities.flush();
    told("meeting", meeting);
    told("document", document);
  }

  /** A text tells of a meeting, or no longer: both show what is told of them now. */
  private void tellAnew(Found was) {
    sql.sql(
            "update meeting_report r set series = m.series from meeting m where m.id = r.meeting_id and r.id = cast(:key as bigint)")
        .param("key", was.key())
        .update();
    entities.clear();
    List<Long> both =
        sql.sql(
                "select cast(:was as bigint) union select meeting_id from meeting_report where id = cast(:key as bigint)")
            .param("was", was.record())
            .param("key", was.key())
            .query(Long.class)
            .list();
    meetings.settleAnew(both);
    entities.flush();
    both.forEach(meeting -> told("meeting", meeting));
    told("document", Objects.requireNonNull(was.document()));
  }

  /** It stands as its last stage says. */
  void standAnew(long commitment) {
    sql.sql(
            """
            update commitment c set version = version + 1,
              status = coalesce((select status from commitment_status_change where commitment_id = c.id order by id desc limit 1), status)
            where id = ?
            """)
        .param(commitment)
        .update();
  }

  private void recognise(long commitment) {
    for (String name :
        sql.sql("select name from commitment_responsible where commitment_id = ?")
            .param(commitment)
            .query(String.class)
            .list()) {
      jurisdictions
          .named(name, null)
          .ifPresent(jurisdiction ->
              sql.sql(
                      "update commitment_responsible set jurisdiction_id = :jurisdiction where commitment_id = :id and name = :name")
                  .param("jurisdiction", jurisdiction.id())
                  .param("id", commitment)
                  .param("name", name)
                  .update());
    }
  }

  /** The index follows: the record itself, and every text that tells of it. */
  void told(String kind, long record) {
    documents(kind, record).forEach(id -> events.publishEvent(new DocumentFactsChanged(id)));
    events.publishEvent(new RecordChanged(kind, record));
  }

  /** Meetings that a text told of show what the remaining ones say. */
  void settle(List<Long> ids) {
    for (Long id : ids) {
      Meeting meeting = entities.find(Meeting.class, id);
      if (meeting != null) {
        meetings.settle(meeting);
      }
    }
    entities.flush();
  }

  List<Long> documents(String kind, long record) {
    @Nullable String told =
        switch (kind) {
          case "document" -> "select :id::bigint";
          case "meeting" ->
              "select min(document_id) from meeting_report where meeting_id = :id having count(*) > 0";
          case "person" -> "select distinct document_id from participation where person_id = :id";
          case "gate" ->
              "select distinct document_id from gate_mention where border_object_id = :id";
          case "jurisdiction" ->
              "select distinct document_id from party where jurisdiction_id = :id";
          case "commitment" -> "select document_id from commitment where id = :id";
          case "chain" -> "select distinct document_id from commitment where chain_id = :id";
          default -> null;
        };
    return told == null
        ? List.of()
        : new ArrayList<>(
            new LinkedHashSet<>(sql.sql(told).param("id", record).query(Long.class).list()));
  }
}
