package vn.biennien.entry;

import jakarta.persistence.EntityManager;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.document.Keepers;
import vn.biennien.shared.Change;
import vn.biennien.shared.Faults;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.OneWriter;
import vn.biennien.shared.Readers;

/** Finds the text that an editor adds to, and the next place among what it already tells. */
@Repository
@RequiredArgsConstructor
class Entries {
  private final EntityManager entities;
  private final OneWriter writer;
  private final Readers readers;
  private final Keepers keepers;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;

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

  /**
   * A meeting of which some text tells that this editor may read.
   *
   * @return its title
   * @throws NotFoundException when there is none
   */
  String meeting(long id) {
    String title =
        sql.sql(
                """
                select m.title from meeting m where m.id = :id and exists
                  (select from meeting_report r join document d on d.id = r.document_id
                   where r.meeting_id = m.id and d.sensitivity = any (:readable))
                """)
            .param("id", id)
            .param("readable", readers.sensitivities().toArray(String[]::new))
            .query(String.class)
            .optional()
            .orElseThrow(() -> new NotFoundException("meeting"));
    keepers.requireMeeting(id);
    return title;
  }

  /** The words that a form marks; null where they do not stand there, which is a fault. */
  static @Nullable Citation words(
      Document document, @Nullable Integer paragraph, @Nullable String quote, Faults faults) {
    Citation words = paragraph == null ? null : document.cite(paragraph, quote).orElse(null);
    faults.unless(paragraph != null, "paragraph", "entry.refused.paragraph");
    if (paragraph != null && words == null) {
      faults.add("quote", "entry.refused.quote", paragraph);
    }
    return words;
  }

  /** What a form names must be of its document: the menus offer nothing else. */
  <T> @Nullable T of(Document document, Class<T> sort, @Nullable Long id) {
    return id == null
        ? null
        : entities
            .createQuery(
                "from " + sort.getSimpleName() + " where id = :id and document = :document", sort)
            .setParameter("id", id)
            .setParameter("document", document)
            .getResultStream()
            .findFirst()
            .orElse(null);
  }

  /** Something was entered, and what the document tells is more. */
  void tell(String address, @Nullable String what, Document document) {
    events.publishEvent(new Change("record.entered", address, what));
    events.publishEvent(new DocumentFactsChanged(document.id()));
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
