package vn.biennien.commitment;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;

/** A commitment stands as its last stage says. */
@Component
class StageEffects implements RecordEffects {
  private final EntityManager entities;

  StageEffects(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(ChainForms.STAGE);
  }

  @Override
  public String corrected(StoredRecord was, Set<String> fields, AffectedRecords affected) {
    entities.find(Commitment.class, was.record()).standsAnew();
    return was.key();
  }

  @Override
  public void remove(StoredRecord record, Runnable removal, AffectedRecords affected) {
    removal.run();
    entities.find(Commitment.class, record.record()).standsAnew();
  }
}
