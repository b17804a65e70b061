package vn.biennien.form;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How one sort of value is typed, checked, stored and read again. A value is always text, as it is
 * typed; nothing typed means nothing known.
 */
public final class FieldType {
  private final String control;
  private final BiFunction<String, String, List<ColumnValue>> parse;
  private final Check check;
  private UnaryOperator<String> read = column -> "t." + column + "::text";
  private UnaryOperator<String> typed = stored -> stored;
  private Function<String, List<String>> columns = List::of;
  String display;
  List<Object> arguments = List.of();
  List<String> codes = List.of();
  String labels = "";
  @Nullable ChildTable rows;

  /** What is wrong with a value. */
  @FunctionalInterface
  public interface Check {
    /**
     * @param value not empty
     * @param offered what the field's menu offers
     * @return the key of the message that says what to mend; null when it can be stored
     */
    @Nullable String fault(String value, Collection<String> offered);
  }

  /**
   * @param control of the page with which it is typed
   * @param parse of a column and a value without a fault, or empty: what is stored; nothing where
   *     it has rows of its own or quotes a text
   */
  public FieldType(
      String control, BiFunction<String, String, List<ColumnValue>> parse, Check check) {
    this.control = control;
    this.parse = parse;
    this.check = check;
    this.display = control;
  }

  /**
   * @param read SQL for the stored value as text, of its column; the record's row is {@code t}
   * @param typed what was read, as people type it
   */
  FieldType reading(UnaryOperator<String> read, UnaryOperator<String> typed) {
    this.read = read;
    this.typed = typed;
    return this;
  }

  FieldType reading(UnaryOperator<String> read) {
    return reading(read, stored -> stored);
  }

  /** It fills these columns of the record's own row. */
  FieldType filling(Function<String, List<String>> columns) {
    this.columns = columns;
    return this;
  }

  /** One or more of these are chosen. */
  FieldType among(List<String> codes, String labels) {
    this.codes = codes;
    this.labels = labels;
    return this;
  }

  public String control() {
    return control;
  }

  String read(String column) {
    return read.apply(column);
  }

  /**
   * What was read, as people type it.
   *
   * @param stored as {@link #read} gives it
   */
  public String typed(String stored) {
    return typed.apply(stored);
  }

  /** The columns of the record's own row that it fills; the first one names it in the history. */
  List<String> columns(String column) {
    return columns.apply(column);
  }

  public List<ColumnValue> parse(String column, String value) {
    return parse.apply(column, value);
  }

  public @Nullable String fault(String value, Collection<String> offered) {
    return check.fault(value, offered);
  }

  /** Nothing typed is nothing known. */
  static @Nullable String known(String value) {
    return value.isEmpty() ? null : value;
  }
}
