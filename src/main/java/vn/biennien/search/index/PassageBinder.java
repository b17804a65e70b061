package vn.biennien.search.index;

import org.hibernate.Session;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import vn.biennien.document.Passage;
import vn.biennien.search.analysis.PassageFields;

/**
 * Indexes a passage under its words, with what its document is filtered, counted and sorted by.
 * Facets come from rooms that do not report to the passage; {@link IndexUpdates} has it written
 * again when they change.
 */
public final class PassageBinder implements TypeBinder, TypeBridge<Passage> {

  public static final String DOCUMENT = "document";

  /** The id of the record itself: here a passage's, in {@link NameBinder} a meeting's and so on. */
  public static final String RECORD = "record";

  /** The document's first day, in days since 1970-01-01. */
  public static final String DAY = "day";

  /** What the entry was made of, as the view {@code search_entry} says it: see DriftChecker. */
  static final String FINGERPRINT = "fingerprint";

  /** Documents whose passages were loaded together are loaded together. */
  private static final int DOCUMENTS_AT_A_TIME = 20;

  private final DocumentFacets documents = new DocumentFacets();

  @Override
  public void bind(TypeBindingContext context) {
    context
        .dependencies()
        .use("text")
        .use("document.sensitivity")
        .use("document.furniture")
        .use("document.anomalies");
    IndexSchemaElement schema = context.indexSchemaElement();
    for (Facet facet : Facet.values()) {
      schema
          .field(facet.code(), type -> type.asString().aggregable(Aggregable.YES))
          .multiValued()
          .toReference();
    }
    PassageFields.define(schema, PassageFields.OF_WORDS);
    PassageFields.define(schema, PassageFields.OF_CONTEXT);
    numbers(schema, RECORD, DOCUMENT, DAY, FINGERPRINT);
    context.bridge(Passage.class, this);
  }

  static void numbers(IndexSchemaElement schema, String... names) {
    for (String name : names) {
      schema.field(name, type -> type.asLong().sortable(Sortable.YES)).toReference();
    }
  }

  @Override
  public void write(DocumentElement target, Passage passage, TypeBridgeWriteContext bridging) {
    Session session = bridging.extension(HibernateOrmExtension.get()).session();
    session.setFetchBatchSize(DOCUMENTS_AT_A_TIME);
    PassageFields.write(target, PassageFields.OF_WORDS, passage.searchableWords());
    target.addValue(RECORD, passage.id());
    target.addValue(DOCUMENT, passage.document().id());
    DocumentFacets.Known known = documents.of(session, passage.document().id());
    target.addValue(DAY, known.day());
    PassageFields.write(target, PassageFields.OF_CONTEXT, known.context());
    target.addValue(FINGERPRINT, known.fingerprints().get(passage.id()));
    known.values().forEach(value -> target.addValue(value.facet().code(), value.value()));
  }
}
