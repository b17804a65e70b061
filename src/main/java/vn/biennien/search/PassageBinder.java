package vn.biennien.search;

import java.util.EnumMap;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import vn.biennien.document.Passage;

/**
 * Indexes a passage under its words, with what its document is filtered and counted by. Facets come
 * from rooms that do not report to the passage; {@link IndexUpdates} has it written again when they
 * change.
 */
final class PassageBinder implements TypeBinder {

  static final String DOCUMENT = "document";
  static final String SENSITIVITY = "sensitivity";

  @Override
  public void bind(TypeBindingContext context) {
    context.dependencies().use("text").use("document.sensitivity");
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
            schema
                .field(
                    DOCUMENT,
                    type -> type.asLong().projectable(Projectable.YES).aggregable(Aggregable.YES))
                .toReference(),
            schema.field(SENSITIVITY, type -> type.asString()).toReference(),
            facets,
            new DocumentFacets()));
  }

  private record Bridge(
      IndexFields words,
      IndexFieldReference<Long> document,
      IndexFieldReference<String> sensitivity,
      Map<Facet, IndexFieldReference<String>> facets,
      DocumentFacets documents)
      implements TypeBridge<Passage> {

    @Override
    public void write(DocumentElement target, Passage passage, TypeBridgeWriteContext context) {
      words.write(target, passage.articleWords());
      target.addValue(document, passage.document().id());
      target.addValue(sensitivity, passage.document().sensitivity());
      documents
          .facets(context.extension(HibernateOrmExtension.get()).session(), passage.document().id())
          .forEach(value -> target.addValue(facets.get(value.facet()), value.value()));
    }
  }
}
