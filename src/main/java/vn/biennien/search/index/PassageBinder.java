package vn.biennien.search.index;

import java.util.EnumMap;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import vn.biennien.document.Passage;
import vn.biennien.search.analysis.IndexFields;
import vn.biennien.search.analysis.PassageFields;

/**
 * Indexes a passage under its words, with what its document is filtered, counted and sorted by.
 * Facets come from rooms that do not report to the passage; {@link IndexUpdates} has it written
 * again when they change.
 */
public final class PassageBinder implements TypeBinder {

  public static final String DOCUMENT = "document";

  /** The id of the record itself: here a passage's, in {@link NameBinder} a meeting's and so on. */
  public static final String RECORD = "record";

  /** The document's first day, in days since 1970-01-01. */
  public static final String DAY = "day";

  /** What the entry was made of, as the view {@code search_entry} says it: see DriftChecker. */
  static final String FINGERPRINT = "fingerprint";

  /** Documents whose passages were loaded together are loaded together. */
  private static final int DOCUMENTS_AT_A_TIME = 20;

  @Override
  public void bind(TypeBindingContext context) {
    context
        .dependencies()
        .use("text")
        .use("document.sensitivity")
        .use("document.furniture")
        .use("document.anomalies");
    IndexSchemaElement schema = context.indexSchemaElement();
    Map<Facet, IndexFieldReference<String>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(
          facet,
          schema
              .field(facet.code(), type -> type.asString().aggregable(Aggregable.YES))
              .multiValued()
              .toReference());
    }
    context.bridge(
        Passage.class,
        new Bridge(
            IndexFields.in(schema),
            Context.in(schema),
            number(schema, RECORD),
            number(schema, DOCUMENT),
            number(schema, DAY),
            number(schema, FINGERPRINT),
            facets,
            new DocumentFacets()));
  }

  static IndexFieldReference<Long> number(IndexSchemaElement schema, String name) {
    return schema.field(name, type -> type.asLong().sortable(Sortable.YES)).toReference();
  }

  /** The words that a document says of itself. */
  private record Context(
      IndexFieldReference<String> words,
      IndexFieldReference<String> folded,
      IndexFieldReference<String> facts) {

    static Context in(IndexSchemaElement schema) {
      return new Context(
          IndexFields.field(schema, PassageFields.CONTEXT, IndexFields.CANONICAL),
          IndexFields.field(schema, PassageFields.CONTEXT_FOLDED, IndexFields.FOLDED_WORDS),
          IndexFields.field(schema, PassageFields.CONTEXT_FACTS, IndexFields.STATED_FACTS));
    }

    void write(DocumentElement target, String said) {
      target.addValue(words, said);
      target.addValue(folded, said);
      target.addValue(facts, said);
    }
  }

  private record Bridge(
      IndexFields words,
      Context context,
      IndexFieldReference<Long> record,
      IndexFieldReference<Long> document,
      IndexFieldReference<Long> day,
      IndexFieldReference<Long> fingerprint,
      Map<Facet, IndexFieldReference<String>> facets,
      DocumentFacets documents)
      implements TypeBridge<Passage> {

    @Override
    public void write(DocumentElement target, Passage passage, TypeBridgeWriteContext bridging) {
      Session session = bridging.extension(HibernateOrmExtension.get()).session();
      session.setFetchBatchSize(DOCUMENTS_AT_A_TIME);
      words.write(target, passage.searchableWords());
      target.addValue(record, passage.id());
      target.addValue(document, passage.document().id());
      DocumentFacets.Known known = documents.of(session, passage.document().id());
      target.addValue(day, known.day());
      context.write(target, known.context());
      target.addValue(fingerprint, known.fingerprints().get(passage.id()));
      known.values().forEach(value -> target.addValue(facets.get(value.facet()), value.value()));
    }
  }
}
