package vn.biennien.entry;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;
import vn.biennien.document.Document;
import vn.biennien.document.Keepers;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.OneWriter;
import vn.biennien.shared.Readers;

/** Finds the text that an editor adds to, and the next place among what it already tells. */
@Repository
class Entries {
  private final EntityManager entities;
  private final OneWriter writer;
  private final Readers readers;
  private final Keepers keepers;

  Entries(EntityManager entities, OneWriter writer, Readers readers, Keepers keepers) {
    this.keepers = keepers;
    this.entities = entities;
    this.writer = writer;
    this.readers = readers;
  }

  /**
   * The document, for this transaction alone.
   *
   * @throws NotFoundException when there is none that this editor may read
   */
  Document alone(long id) {
    oneAtATime();
    return document(id);
  }

  Document document(long id) {
    Document document = entities.find(Document.class, id);
    if (document == null || !readers.mayRead(document.sensitivity())) {
      throw new NotFoundException("document");
    }
    keepers.require(id);
    return document;
  }

  void oneAtATime() {
    writer.begin();
  }

  /** The next position among the document's records of one sort. */
  int next(Class<?> sort, Document document) {
    return entities
        .createQuery(
            "select coalesce(max(position), -1) + 1 from "
                + sort.getSimpleName()
                + " where document = :document",
            Integer.class)
        .setParameter("document", document)
        .getSingleResult();
  }

  /** The name under which an annotation tells of a record that was made by hand. */
  static String localId(int position) {
    return "tay-" + (position + 1);
  }
}
