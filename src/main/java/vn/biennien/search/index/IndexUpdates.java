package vn.biennien.search.index;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.document.DocumentGoes;
import vn.biennien.document.Passage;
import vn.biennien.shared.RecordChanged;

/**
 * Has entries written again when what they are made of changes in another room: passages when their
 * documents' facts do, records when a document begins or ceases to tell of them. It takes part in
 * the transaction of the change, so that either both are kept or neither.
 */
@Component
@RequiredArgsConstructor
class IndexUpdates {

  /** The records that a document tells of, by what {@link IndexedRecord#TYPES} calls them. */
  private static final String TOLD_OF =
      """
      select 'gate' as type, border_object_id as id from gate_mention where document_id = :document
      union
      select 'person', person_id from participation where document_id = :document and person_id is not null
      union
      select 'office', h.posting_id from participation_office h join participation a on a.id = h.participation_id
      where a.document_id = :document and h.posting_id is not null
      union
      select 'meeting', meeting_id from meeting_report where document_id = :document
      union
      select 'commitment', id from commitment where document_id = :document
      union
      select 'paper', id from paper where document_id = :document
      """;

  /** Such records are one text's own; all others may be told of by several. */
  private static final Set<String> GO_WITH_IT = Set.of("commitment", "paper");

  private final EntityManager entities;
  private final JdbcClient sql;

  /** Documents that tell of the same meetings change with it: its date may now be another. */
  @EventListener
  void factsChanged(DocumentFactsChanged change) {
    entities.flush();
    List<Long> documents =
        sql.sql(
                """
                select distinct other.document_id
                from meeting_report own
                join meeting_report other on other.meeting_id = own.meeting_id
                where own.document_id = :document
                union select :document
                """)
            .param("document", change.documentId())
            .query(Long.class)
            .list();
    SearchIndexingPlan plan = Search.session(entities).indexingPlan();
    entities
        .createQuery("from Passage where document.id in :documents", Passage.class)
        .setParameter("documents", documents)
        .getResultList()
        .forEach(plan::addOrUpdate);
    toldOf(change.documentId()).forEach(told -> writeAgain(told, plan));
  }

  /**
   * Who no longer is told of by a text that many may read must no longer be found by many. What is
   * the text's own goes in the database, unseen by Hibernate.
   */
  @EventListener
  void textGoes(DocumentGoes going) {
    SearchIndexingPlan plan = Search.session(entities).indexingPlan();
    for (IndexedRecord told : toldOf(going.documentId())) {
      if (GO_WITH_IT.contains(told.type())) {
        plan.purge(IndexedRecord.entity(told.type()), told.id(), null);
      } else {
        writeAgain(told, plan);
      }
    }
  }

  /** Corrected, merged or brought back: also what no text tells of. */
  @EventListener
  void recordChanged(RecordChanged change) {
    if (IndexedRecord.TYPES.containsKey(change.kind())) {
      entities.flush();
      writeAgain(
          new IndexedRecord(change.kind(), change.id()), Search.session(entities).indexingPlan());
    }
  }

  private List<IndexedRecord> toldOf(long document) {
    return sql.sql(TOLD_OF).param("document", document).query(IndexedRecord.class).list();
  }

  private void writeAgain(IndexedRecord told, SearchIndexingPlan plan) {
    Object record = entities.find(IndexedRecord.entity(told.type()), told.id());
    if (record != null) {
      plan.addOrUpdate(record);
    }
  }
}
