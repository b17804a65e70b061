package vn.biennien.form;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With which paragraph of a text a part of it begins or ends, kept as a place among its letters.
 */
enum ParagraphType implements FieldType {
  /** Kept as the place of its first letter. */
  FROM("select min(number)::text from passage where document_id = t.id and end_at > ", "start_at"),
  /** Kept as the place after its last letter. */
  TO("select max(number)::text from passage where document_id = t.id and start_at < ", "end_at");

  private final String number;
  private final String place;

  ParagraphType(String number, String place) {
    this.number = number;
    this.place = place;
  }

  @Override
  public String control() {
    return "CHOICE";
  }

  @Override
  public String display() {
    return "NUMBER";
  }

  @Override
  public String read(String column) {
    return "(" + number + "t." + column + ")";
  }

  @Override
  public List<ColumnValue> parse(String column, String value) {
    return List.of(
        new ColumnValue(
            column,
            "(select %s from passage where document_id = t.id and number = cast(:%s as int))"
                .formatted(place, column),
            FieldType.known(value)));
  }

  @Override
  public @Nullable String fault(String value, Collection<String> offered) {
    return offered.contains(value) ? null : "revision.refused.choice";
  }
}
