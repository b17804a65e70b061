package vn.biennien.search.index;

import java.util.List;
import java.util.function.Function;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import vn.biennien.search.analysis.PassageFields;
import vn.biennien.search.query.NameKey;

/**
 * Indexes a record under the words that name it, in the same fields as a passage, so that one query
 * searches both; with the sensitivity from which on it is told, and with the names that stand for
 * each other. All of these are what the view {@code search_record} says.
 */
public final class NameBinder<T> implements TypeBinder, TypeBridge<T> {

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
    PassageFields.define(schema, PassageFields.OF_WORDS);
    PassageBinder.numbers(schema, PassageBinder.RECORD, PassageBinder.FINGERPRINT);
    schema.field(SENSITIVITY, f -> f.asString()).toReference();
    schema.field(NAME_KEYS, f -> f.asString()).multiValued().toReference();
    schema
        .field(NAMES, f -> f.asString().projectable(Projectable.YES))
        .multiValued()
        .toReference();
    context.bridge(type, this);
  }

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
    target.addValue(PassageBinder.RECORD, id.apply(named));
    if (entry == null) {
      return;
    }
    target.addValue(PassageBinder.FINGERPRINT, entry[3]);
    if (entry[0] == null) {
      return;
    }
    PassageFields.write(target, PassageFields.OF_WORDS, (String) entry[0]);
    target.addValue(SENSITIVITY, entry[1]);
    if (entry[2] != null) {
      for (String name : ((String) entry[2]).split("\n")) {
        target.addValue(NAMES, name);
        NameKey.of(name).forEach(key -> target.addValue(NAME_KEYS, key));
      }
    }
  }
}
