package vn.biennien.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import vn.biennien.search.analysis.IndexFields;
import vn.biennien.search.query.NameKey;

/**
 * Indexes a record under the words that name it, in the same fields as a passage, so that one query
 * searches both; with the sensitivity from which on it is told, and with the names that stand for
 * each other. All of these are what the view {@code search_record} says.
 */
public final class NameBinder<T> implements TypeBinder {

  /** The least sensitivity of the documents that tell of it; nobody is told where there is none. */
  public static final String SENSITIVITY = "sensitivity";

  /** Keys of its names, each after its sensitivity; see {@link NameKey}. */
  public static final String NAME_KEYS = "name_keys";

  /** Its names as they are written, each after its sensitivity. */
  public static final String NAMES = "names";

  private final Class<T> type;
  private final String kind;
  private final Function<T, Long> id;
  private final List<String> dependencies;

  /**
   * @param kind what the view {@code search_record} calls such records
   * @param dependencies the properties of the record that its entry is made of
   */
  NameBinder(Class<T> type, String kind, Function<T, Long> id, String... dependencies) {
    this.type = type;
    this.kind = kind;
    this.id = id;
    this.dependencies = List.of(dependencies);
  }

  @Override
  public void bind(TypeBindingContext context) {
    dependencies.forEach(context.dependencies()::use);
    IndexSchemaElement schema = context.indexSchemaElement();
    context.bridge(
        type,
        new Bridge<>(
            kind,
            id,
            IndexFields.in(schema),
            PassageBinder.number(schema, PassageBinder.RECORD),
            PassageBinder.number(schema, PassageBinder.FINGERPRINT),
            schema.field(SENSITIVITY, f -> f.asString()).toReference(),
            schema.field(NAME_KEYS, f -> f.asString()).multiValued().toReference(),
            schema
                .field(NAMES, f -> f.asString().projectable(Projectable.YES))
                .multiValued()
                .toReference()));
  }

  private record Bridge<T>(
      String kind,
      Function<T, Long> id,
      IndexFields fields,
      IndexFieldReference<Long> record,
      IndexFieldReference<Long> fingerprint,
      IndexFieldReference<String> sensitivity,
      IndexFieldReference<String> keys,
      IndexFieldReference<String> names)
      implements TypeBridge<T> {

    @Override
    public void write(DocumentElement target, T named, TypeBridgeWriteContext context) {
      Object[] entry =
          context
              .extension(HibernateOrmExtension.get())
              .session()
              .createNativeQuery(
                  """
                  select words, sensitivity, array_to_string(names, chr(10)), search_fingerprint(r)
                  from search_record r where kind = :kind and id = :id
                  """,
                  Object[].class)
              .setParameter("kind", kind)
              .setParameter("id", id.apply(named))
              .getSingleResultOrNull();
      target.addValue(record, id.apply(named));
      if (entry == null) {
        return;
      }
      target.addValue(fingerprint, (Long) entry[3]);
      if (entry[0] == null) {
        return;
      }
      fields.write(target, (String) entry[0]);
      target.addValue(sensitivity, (String) entry[1]);
      if (entry[2] != null) {
        Arrays.stream(((String) entry[2]).split("\n")).forEach(name -> write(target, name));
      }
    }

    private void write(DocumentElement target, String name) {
      target.addValue(names, name);
      NameKey.of(name).forEach(key -> target.addValue(keys, key));
    }
  }
}
