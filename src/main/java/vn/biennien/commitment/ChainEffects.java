package vn.biennien.commitment;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;

/** A chain begins with a commitment, and leaves its commitments alone when it goes. */
@Component
class ChainEffects implements RecordEffects {
  private final EntityManager entities;

  ChainEffects(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(ChainForms.CHAIN);
  }

  @Override
  public void added(
      long chain, @Nullable Long document, Map<String, String> values, AffectedRecords affected) {
    long first = Long.parseLong(values.getOrDefault("commitment", ""));
    entities.find(Commitment.class, first).joins(entities.find(CommitmentChain.class, chain), true);
    affected.add("commitment", first);
  }

  @Override
  public void remove(StoredRecord record, Runnable removal, AffectedRecords affected) {
    for (Commitment item :
        entities
            .createQuery("from Commitment where chain.id = :chain", Commitment.class)
            .setParameter("chain", record.record())
            .getResultList()) {
      item.leavesItsChain();
      affected.add("document", item.document().id());
    }
    entities.flush();
    removal.run();
  }
}
