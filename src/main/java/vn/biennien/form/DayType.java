package vn.biennien.form;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.TypedDate;

/** A whole day. */
record DayType() implements FieldType {

  @Override
  public String control() {
    return "DAY";
  }

  @Override
  public String read(String column) {
    return "to_char(t." + column + ", 'FMDD/FMMM/YYYY')";
  }

  @Override
  public List<ColumnValue> parse(String column, String value) {
    return List.of(
        ColumnValue.of(
            column, "date", TypedDate.parse(value).map(HistoricalDate::start).orElse(null)));
  }

  @Override
  public @Nullable String fault(String value, Collection<String> offered) {
    return TypedDate.parse(value).filter(day -> day.precision().equals("day")).isPresent()
        ? null
        : "revision.refused.day";
  }
}
