package vn.biennien.search;

import java.util.List;
import java.util.function.Function;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * Indexes a record under the words that name it, in the same fields as a passage, so that one query
 * searches both.
 */
final class NameBinder<T> implements TypeBinder {

  private final Class<T> type;
  private final Function<T, String> words;
  private final List<String> dependencies;

  /**
   * @param words the words that name a record
   * @param dependencies the properties that they are made of
   */
  NameBinder(Class<T> type, Function<T, String> words, String... dependencies) {
    this.type = type;
    this.words = words;
    this.dependencies = List.of(dependencies);
  }

  @Override
  public void bind(TypeBindingContext context) {
    dependencies.forEach(context.dependencies()::use);
    context.bridge(type, new Bridge<>(IndexFields.in(context.indexSchemaElement()), words));
  }

  private record Bridge<T>(IndexFields fields, Function<T, String> words) implements TypeBridge<T> {

    @Override
    public void write(DocumentElement target, T named, TypeBridgeWriteContext context) {
      fields.write(target, words.apply(named));
    }
  }
}
