package vn.biennien.search;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.document.Passage;

/**
 * Has passages indexed again when what is known of their documents changes. It takes part in the
 * transaction of the change, so that either both are kept or neither.
 */
@Component
class IndexUpdates {

  private final EntityManager entities;
  private final JdbcClient sql;

  IndexUpdates(EntityManager entities, JdbcClient sql) {
    this.entities = entities;
    this.sql = sql;
  }

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
  }
}
