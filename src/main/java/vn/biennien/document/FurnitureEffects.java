package vn.biennien.document;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.StoredRecord;

/** Other paragraphs are the text's own than before: searches look at these. */
@Component
class FurnitureEffects extends RecordEffects {
  private final EntityManager entities;

  FurnitureEffects(EntityManager entities) {
    super(TextPartForms.FURNITURE);
    this.entities = entities;
  }

  @Override
  public void settle(StoredRecord record) {
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
