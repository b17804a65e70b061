package vn.biennien.form;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused.Fault;

/**
 * One thing that a form lets an editor correct.
 *
 * @param name in the form, and of its label: {@code revision.field.name}
 * @param type how it is typed, checked and stored
 * @param column of the record's table; empty where it has rows of its own
 * @param required whether it may not be left empty
 * @param menu what it offers: of a choice nothing else may be chosen, of words anything else may be
 *     typed
 */
public record FormField(
    String name, FieldType type, String column, boolean required, @Nullable FormMenu menu) {

  /** Codes that no controlled list has, by their columns; they have labels all the same. */
  public static final Map<String, List<String>> UNLISTED =
      Map.of(
          "text_kind", List.of("seed_verbatim", "reworded_by_curator"),
          "completeness", List.of("summary", "full"),
          "year_basis", List.of("stated", "inferred"),
          "basis", List.of("stated", "basis"),
          "language", List.of("vi", "zh", "en"));

  /** The beginning of the keys of these labels. */
  public static final String UNLISTED_LABELS = "revision.code.";

  /** Of any type: rooms have their own. */
  public static FormField of(String name, FieldType type, String column) {
    return new FormField(name, type, column, false, null);
  }

  /** One line. */
  public static FormField text(String name, String column) {
    return of(name, FieldTypes.TEXT, column);
  }

  /** Sentences. */
  public static FormField words(String name, String column) {
    return of(name, FieldTypes.WORDS, column);
  }

  public static FormField number(String name, String column) {
    return of(name, FieldTypes.NUMBER, column);
  }

  /** A number within these, both included. */
  public static FormField number(String name, String column, int least, int most) {
    return of(name, FieldTypes.between(FieldTypes.NUMBER, least, most, "between"), column);
  }

  /** Degrees, between these on the border of Vietnam with China. */
  public static FormField degrees(String name, String column, int least, int most) {
    return of(name, FieldTypes.between(FieldTypes.DECIMAL, least, most, "place"), column);
  }

  public static FormField amount(String name, String column) {
    return of(name, FieldTypes.AMOUNT, column);
  }

  public static FormField address(String name, String column) {
    return of(name, FieldTypes.ADDRESS, column);
  }

  public static FormField day(String name, String column) {
    return of(name, FieldTypes.DAY, column);
  }

  /** Of columns that begin with {@code date_}. */
  public static FormField date(String name) {
    return of(name, FieldTypes.date(false, null), "date");
  }

  /** The same, and {@code date_chosen} says that an editor chose it among what texts say. */
  public static FormField chosenDate(String name) {
    return of(name, FieldTypes.date(false, "date_chosen"), "date");
  }

  /**
   * A date of which the year is always known.
   *
   * @param columns how the names of its columns begin
   */
  public static FormField yearlyDate(String name, String columns) {
    return of(name, FieldTypes.date(true, null), columns);
  }

  /**
   * @param column of the day; its precision is kept in {@code date_precision}
   */
  public static FormField partial(String name, String column) {
    return of(name, FieldTypes.PARTIAL, column);
  }

  public static FormField code(String name, String column, ControlledList list) {
    return of(name, FieldTypes.code(list.domain(), list.codes(), labels(list)), column);
  }

  /** Of the few codes that no controlled list has. */
  public static FormField code(String name, String column) {
    return of(name, FieldTypes.code("text", UNLISTED.getOrDefault(column, List.of()), UNLISTED_LABELS + column), column);
  }

  public static FormField tick(String name, String column) {
    return of(name, FieldTypes.TICK, column);
  }

  public static FormField choice(String name, String column, FormMenu menu) {
    return of(name, FieldTypes.choice(), column).offering(menu);
  }

  /**
   * @param mark the column that says whether one was chosen
   */
  public static FormField choice(String name, String column, FormMenu menu, String mark) {
    return of(name, FieldTypes.choice(mark), column).offering(menu);
  }

  public static FormField lines(String name, ChildTable rows) {
    return of(name, FieldTypes.rows("LINES", rows, List.of(), ""), "");
  }

  public static FormField codes(String name, ControlledList list, ChildTable rows) {
    return of(name, FieldTypes.rows("CODES", rows, list.codes(), labels(list)), "");
  }

  public static FormField picks(String name, FormMenu menu, ChildTable rows) {
    return of(name, FieldTypes.rows("PICKS", rows, List.of(), ""), "").offering(menu);
  }

  public static FormField cited(String name, String column) {
    return of(name, FieldTypes.CITED, column);
  }

  public static FormField marked(String name) {
    return of(name, FieldTypes.MARKED, "quote");
  }

  public static FormField from(String name, String column) {
    return of(name, FieldTypes.FROM, column).offering(FormMenu.PARAGRAPHS);
  }

  public static FormField to(String name, String column) {
    return of(name, FieldTypes.TO, column).offering(FormMenu.PARAGRAPHS);
  }

  /** The same, with what the archive knows offered. */
  public FormField offering(FormMenu known) {
    return new FormField(name, type, column, required, known);
  }

  public FormField must() {
    return new FormField(name, type, column, true, menu);
  }

  /**
   * @param offered what its menu offers
   * @return what is to be mended, or null
   */
  public @Nullable Fault fault(String value, Collection<String> offered) {
    String key =
        value.isEmpty() ? required ? "revision.refused.empty" : null : type.fault(value, offered);
    List<Object> arguments = value.isEmpty() ? List.of() : type.arguments;
    return key == null ? null : new Fault(quotes() ? name + ".quote" : name, key, arguments);
  }

  /** What the row is filled with. */
  public List<ColumnValue> parse(String value) {
    return type.parse(column, value);
  }

  /** SQL for what is stored of it. */
  public String read() {
    return type.read(column);
  }

  public List<String> columns() {
    return type.columns(column);
  }

  /** The control that it is typed with. */
  public String control() {
    return type.control();
  }

  /** What tells it where it is only shown. */
  public String display() {
    return type.display;
  }

  /** The beginning of the keys of a list's labels. */
  public static String labels(ControlledList list) {
    return list == ControlledList.SIDES ? "side" : list.name().toLowerCase(Locale.ROOT);
  }

  /** The beginning of the message keys of its codes. */
  public String labels() {
    return type.labels;
  }

  public List<String> codes() {
    return type.codes;
  }

  /** The same, with what stands there already, though no list may have it. */
  public List<String> codesWith(String value) {
    return value.isEmpty() || codes().contains(value)
        ? codes()
        : Stream.concat(codes().stream(), Stream.of(value)).toList();
  }

  /** Whether words of the text are chosen: its paragraph and a part of it. */
  public boolean quotes() {
    return cites() || type == FieldTypes.MARKED;
  }

  /** Whether they are kept as a citation. */
  public boolean cites() {
    return type == FieldTypes.CITED;
  }

  /** Whether several are ticked. */
  public boolean ticksSeveral() {
    return rows() != null && !type.control().equals("LINES");
  }

  /** The table of its rows, where it has rows of its own. */
  public @Nullable ChildTable rows() {
    return type.rows;
  }

  /** The values of one that has several: one on each line, none twice. */
  public static List<String> lines(String value) {
    return FieldTypes.lines(value);
  }
}
