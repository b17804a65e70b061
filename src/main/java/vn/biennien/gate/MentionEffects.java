package vn.biennien.gate;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;

/** A gate's page shows what texts say of it. */
@Component
class MentionEffects implements RecordEffects {
  private final EntityManager entities;

  MentionEffects(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(MentionForm.MENTION);
  }

  /** The text may speak of another gate than it seemed to: both show it. */
  @Override
  public String corrected(StoredRecord was, Set<String> fields, AffectedRecords affected) {
    affected.add("gate", Long.parseLong(was.value("gate")));
    affected.add("gate", entities.find(GateMention.class, was.id()).borderObject().id());
    return was.key();
  }

  @Override
  public void added(
      long id, @Nullable Long document, Map<String, String> values, AffectedRecords affected) {
    affected.add("gate", Long.parseLong(values.getOrDefault("gate", "0")));
  }

  @Override
  public void remove(StoredRecord record, Runnable removal, AffectedRecords affected) {
    removal.run();
    affected.add("gate", Long.parseLong(record.value("gate")));
  }
}
