package vn.biennien.commitment;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.form.ColumnValue;
import vn.biennien.form.FieldType;
import vn.biennien.form.FormField;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.TypedDate;

/** A deadline in the words of its text; where they are a date, its last day is kept besides. */
record DeadlineType() implements FieldType {
  private static final FieldType WORDS = FormField.text("deadline", "deadline").type();

  @Override
  public String control() {
    return WORDS.control();
  }

  @Override
  public List<ColumnValue> parse(String column, String value) {
    return List.of(
        WORDS.parse(column, value).getFirst(),
        ColumnValue.of(
            column + "_on", "date", TypedDate.parse(value).map(HistoricalDate::end).orElse(null)));
  }

  @Override
  public @Nullable String fault(String value, Collection<String> offered) {
    return WORDS.fault(value, offered);
  }
}
