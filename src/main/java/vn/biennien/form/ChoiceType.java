package vn.biennien.form;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another record, chosen from a menu.
 *
 * @param mark the column that says whether one was chosen, or null
 */
record ChoiceType(@Nullable String mark) implements FieldType {

  @Override
  public String control() {
    return "CHOICE";
  }

  @Override
  public List<String> columns(String column) {
    return mark == null ? List.of(column) : List.of(column, mark);
  }

  @Override
  public List<ColumnValue> parse(String column, String value) {
    ColumnValue chosen = ColumnValue.of(column, "bigint", FieldType.known(value));
    return Stream.concat(
            Stream.of(chosen),
            Stream.ofNullable(mark)
                .map(flag -> ColumnValue.of(flag, "boolean", String.valueOf(!value.isEmpty()))))
        .toList();
  }

  @Override
  public @Nullable String fault(String value, Collection<String> offered) {
    return offered.contains(value) ? null : "revision.refused.choice";
  }
}
