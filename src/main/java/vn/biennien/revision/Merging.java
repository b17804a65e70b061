package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
import vn.biennien.shared.Readers;
import vn.biennien.shared.Refused;
import vn.biennien.shared.Slugs;

/**
 * Makes one of two records that turned out to be the same person, meeting or text. The address of
 * the one that goes leads to the one that stays.
 */
@Service
@RequiredArgsConstructor
class Merging {
  private static final int MOST_PAIRS = 100;

  private final JdbcClient sql;
  private final Readers readers;
  private final EntityManager entities;
  private final Records records;
  private final Removal removal;
  private final Meetings meetings;
  private final CorrectionEffects effects;

  /**
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
    effects.tell("record.merged", "/" + form.path() + "/" + staying, from.title());
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

  /** Two that may be one. */
  record Pair(RecordForm form, Candidate one, Candidate other) {}

  /**
   * One of them.
   *
   * @param alike what it shares with those that are like it; folded before it is compared
   */
  record Candidate(long id, String title, @Nullable String detail, String alike, String group) {}

  /** Records that may be the same: unsure means shown, and never merged by itself. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    pairs.addAll(pairs(PersonForms.PERSON, PEOPLE));
    pairs.addAll(pairs(MeetingForms.MEETING, MEETINGS));
    pairs.addAll(pairs(DocumentForms.DOCUMENT, DOCUMENTS));
    return pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()));
  }

  /** The same name on the same side; the place may be told in other words. */
  private static final String PEOPLE =
      """
      select p.id, p.name as title, concat_ws(', ', p.name_zh, j.name, p.body) as detail, p.name as alike, p.side::text as "group"
      from person p left join jurisdiction j on j.id = p.jurisdiction_id
      where exists (select from participation a join document d on d.id = a.document_id
                    where a.person_id = p.id and d.sensitivity = any (:readable))
      order by p.id
      """;

  private static final String MEETINGS =
      """
      select m.id, m.title, coalesce(to_char(m.date_start, 'FMDD/FMMM/YYYY'), m.edition_year::text) as detail,
             m.series || ' ' || coalesce(m.date_start::text, m.title) as alike, m.series::text as "group"
      from meeting m
      where exists (select from meeting_report r join document d on d.id = r.document_id
                    where r.meeting_id = m.id and d.sensitivity = any (:readable))
      order by m.id
      """;

  private static final String DOCUMENTS =
      """
      select d.id, d.title, concat_ws(', ', d.publisher, to_char(d.published_on, 'FMDD/FMMM/YYYY')) as detail,
             d.title as alike, d.kind::text as "group"
      from document_card d where d.titled and d.sensitivity = any (:readable) order by d.id
      """;

  private List<Pair> pairs(RecordForm form, String query) {
    Map<String, Candidate> first = new LinkedHashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (Candidate candidate :
        sql.sql(query)
            .param("readable", readers.sensitivities().toArray(String[]::new))
            .query(Candidate.class)
            .list()) {
      String key = candidate.group() + " " + Slugs.of(candidate.alike());
      Candidate known = first.putIfAbsent(key, candidate);
      if (known != null) {
        pairs.add(new Pair(form, known, candidate));
      }
    }
    return pairs;
  }
}
