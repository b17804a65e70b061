package vn.biennien.document;

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

/** Other paragraphs are the text's own than before: searches look at these. */
@Component
class FurnitureEffects implements RecordEffects {
  private final EntityManager entities;

  FurnitureEffects(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(TextPartForms.FURNITURE);
  }

  @Override
  public String corrected(StoredRecord was, Set<String> fields, AffectedRecords affected) {
    restored(was.record());
    return was.key();
  }

  @Override
  public void added(
      long id, @Nullable Long document, Map<String, String> values, AffectedRecords affected) {
    restored(id);
  }

  @Override
  public void remove(StoredRecord record, Runnable removal, AffectedRecords affected) {
    removal.run();
    restored(record.record());
  }

  @Override
  public void restored(long document) {
    Document text = entities.find(Document.class, document);
    if (text != null) {
      text.frameAnew();
      entities.flush();
    }
  }
}
