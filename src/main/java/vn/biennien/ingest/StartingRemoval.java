package vn.biennien.ingest;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.commitment.Commitment;
import vn.biennien.commitment.CommitmentChain;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.document.DocumentGoes;
import vn.biennien.document.DocumentRepository;
import vn.biennien.gate.BorderObject;
import vn.biennien.meeting.MeetingReportRepository;
import vn.biennien.meeting.Meetings;
import vn.biennien.person.Person;
import vn.biennien.shared.Change;
import vn.biennien.shared.OneWriter;

/**
 * Takes the starting archive out again, in one transaction. What other records use stays: meetings
 * of which other texts tell, people and border objects that they name, chains of which a link is
 * left. Indexed records go through the entity manager, so that the search index follows; the rest
 * goes with them in the database.
 */
@Service
@RequiredArgsConstructor
class StartingRemoval {
  private final OneWriter writer;
  private final DocumentRepository documents;
  private final MeetingReportRepository reports;
  private final Meetings meetings;
  private final EntityManager entities;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;

  /**
   * A record that the starting archive uses.
   *
   * @param kept whether others use it too
   */
  record Used(String kind, long id, boolean kept) {}

  /** What goes and what stays, each as a number. */
  record Survey(Map<String, Long> going, Map<String, Long> staying) {
    static Survey of(List<Used> used) {
      return new Survey(count(used, false), count(used, true));
    }

    private static Map<String, Long> count(List<Used> used, boolean kept) {
      return used.stream()
          .filter(u -> u.kept() == kept)
          .collect(Collectors.groupingBy(Used::kind, TreeMap::new, Collectors.counting()));
    }

    public long going(String kind) {
      return going.getOrDefault(kind, 0L);
    }

    public long staying(String kind) {
      return staying.getOrDefault(kind, 0L);
    }
  }

  Survey survey() {
    return Survey.of(used());
  }

  @Transactional
  Survey remove() {
    writer.begin();
    List<Used> used = used();
    if (used.isEmpty()) {
      return Survey.of(used);
    }
    List<Document> texts = documents.findByStartingTrueOrderById();
    texts.forEach(document -> events.publishEvent(new DocumentGoes(document.id())));
    Set<Long> changed = new HashSet<>(forgetSteps());
    removeCommitments();
    documents.deleteAll(texts);
    entities.flush();
    List<Long> touched = ids(used, u -> u.kind().equals("meeting"));
    meetings.settleAnew(touched);
    removePeople(used);
    remove(CommitmentChain.class, used, "chain");
    remove(BorderObject.class, used, "object");
    entities.flush();
    changed.addAll(reports.documentsOf(touched));
    changed.forEach(id -> events.publishEvent(new DocumentFactsChanged(id)));
    sql.sql("update deleted_record set sensitivity = 'public' where deleted_at = now()").update();
    Survey survey = Survey.of(used);
    events.publishEvent(
        new Change("sample.removed", "/sample", survey.going("document") + " văn bản"));
    return survey;
  }

  private List<Used> used() {
    return sql.sql(
            """
            select 'document' as kind, id, false as kept from document where starting
            union all
            select 'commitment', c.id, false from commitment c join document d on d.id = c.document_id where d.starting
            union all
            select 'meeting', r.meeting_id, bool_or(not d.starting)
            from meeting_report r join document d on d.id = r.document_id
            group by r.meeting_id having bool_or(d.starting)
            union all
            select 'person', p.person_id, bool_or(not d.starting)
            from participation p join document d on d.id = p.document_id
            where p.person_id is not null
            group by p.person_id having bool_or(d.starting)
            union all
            select 'chain', c.chain_id, bool_or(not d.starting)
            from commitment c join document d on d.id = c.document_id
            where c.chain_id is not null
            group by c.chain_id having bool_or(d.starting)
            union all
            select 'object', o.id, o.reference or bool_or(not d.starting)
              or exists (select 1 from commitment_chain ch
                         join commitment c on c.chain_id = ch.id join document cd on cd.id = c.document_id
                         where ch.border_object_id = o.id and not cd.starting)
            from border_object o
            join gate_mention g on g.border_object_id = o.id join document d on d.id = g.document_id
            group by o.id having bool_or(d.starting)
            """)
        .query(Used.class)
        .list();
  }

  /**
   * Other texts' items whose later status rests on a text of the starting archive.
   *
   * @return the ids of those texts
   */
  private Set<Long> forgetSteps() {
    record Step(long id, long commitmentId, long documentId) {}
    List<Step> steps =
        sql.sql(
                """
                select s.id, s.commitment_id, own.id as document_id
                from commitment_status_change s
                join commitment c on c.id = s.commitment_id join document own on own.id = c.document_id
                left join citation q on q.id = s.citation_id
                left join paper p on p.id = s.paper_id
                join document d on d.id in (q.document_id, p.document_id)
                where d.starting and not own.starting
                """)
            .query(Step.class)
            .list();
    steps.stream()
        .collect(
            Collectors.groupingBy(
                Step::commitmentId, Collectors.mapping(Step::id, Collectors.toSet())))
        .forEach((commitment, forgotten) ->
            entities.getReference(Commitment.class, commitment).forgets(forgotten));
    return steps.stream().map(Step::documentId).collect(Collectors.toSet());
  }

  private void removeCommitments() {
    entities
        .createQuery("from Commitment where document.starting", Commitment.class)
        .getResultList()
        .forEach(entities::remove);
    entities.flush();
  }

  private void removePeople(List<Used> used) {
    remove(Person.class, used, "person");
    List<Long> kept = ids(used, u -> u.kind().equals("person") && u.kept());
    kept.forEach(id -> entities.find(Person.class, id).knownOnlyAs(spellings(id)));
    if (!kept.isEmpty()) {
      sql.sql(
              """
              delete from posting where person_id in (:people)
                and not exists (select 1 from participation_office o where o.posting_id = posting.id)
              """)
          .param("people", kept)
          .update();
    }
  }

  private List<String> spellings(long person) {
    return sql.sql(
            """
            select name from participation where person_id = :person
            union
            select a.alias from participation_alias a
            join participation p on p.id = a.participation_id where p.person_id = :person
            """)
        .param("person", person)
        .query(String.class)
        .list();
  }

  private <T> void remove(Class<T> type, List<Used> used, String kind) {
    ids(used, u -> u.kind().equals(kind) && !u.kept())
        .forEach(id -> entities.remove(entities.find(type, id)));
  }

  private static List<Long> ids(List<Used> used, Predicate<Used> wanted) {
    return used.stream().filter(wanted).map(Used::id).toList();
  }
}
