package vn.biennien.form;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Yes or no: a box that is ticked sends something, one that is not sends nothing. */
record TickType() implements FieldType {

  @Override
  public String control() {
    return "TICK";
  }

  @Override
  public String read(String column) {
    return "case when t." + column + " then 'true' end";
  }

  @Override
  public List<ColumnValue> parse(String column, String value) {
    return List.of(ColumnValue.of(column, "boolean", String.valueOf(!value.isEmpty())));
  }

  @Override
  public @Nullable String fault(String value, Collection<String> offered) {
    return null;
  }
}
