package vn.biennien.form;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one sort of value is typed, checked, stored and read again. A value is always text, as it is
 * typed; nothing typed means nothing known.
 */
public interface FieldType {

  /** The control of the page with which it is typed. */
  String control();

  /** What tells it where it is only shown: mostly the control. */
  default String display() {
    return control();
  }

  /** SQL for the stored value as text; the record's row is {@code t}. */
  default String read(String column) {
    return "t." + column + "::text";
  }

  /**
   * What was read, as people type it.
   *
   * @param stored as {@link #read} gives it
   */
  default String typed(String stored) {
    return stored;
  }

  /** The columns of the record's own row that it fills; the first one names it in the history. */
  default List<String> columns(String column) {
    return List.of(column);
  }

  /**
   * What a value fills these columns with; nothing where it has rows of its own or quotes a text.
   *
   * @param value without a {@link #fault}, or empty
   */
  List<ColumnValue> parse(String column, String value);

  /**
   * @param value not empty
   * @param offered what the field's menu offers
   * @return the key of the message that says what to mend; null when it can be stored
   */
  @Nullable String fault(String value, Collection<String> offered);

  /** The arguments of that message. */
  default List<Object> arguments() {
    return List.of();
  }

  /** The codes that the form offers. */
  default List<String> codes() {
    return List.of();
  }

  /** The beginning of the message keys of its codes. */
  default String labels() {
    return "";
  }

  /** Nothing typed is nothing known. */
  static @Nullable String known(String value) {
    return value.isEmpty() ? null : value;
  }
}
