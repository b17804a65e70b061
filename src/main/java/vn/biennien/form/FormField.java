package vn.biennien.form;

import java.util.Collection;
import java.util.List;
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

  /** Of any type: rooms have their own. */
  public static FormField of(String name, FieldType type, String column) {
    return new FormField(name, type, column, false, null);
  }

  /** One line. */
  public static FormField text(String name, String column) {
    return of(name, PlainType.TEXT, column);
  }

  /** Sentences. */
  public static FormField words(String name, String column) {
    return of(name, PlainType.WORDS, column);
  }

  public static FormField number(String name, String column) {
    return of(name, PlainType.NUMBER, column);
  }

  /** A number within these, both included. */
  public static FormField number(String name, String column, int least, int most) {
    return of(name, PlainType.NUMBER.between(least, most), column);
  }

  /** Degrees, between these on the border of Vietnam with China. */
  public static FormField degrees(String name, String column, int least, int most) {
    return of(name, PlainType.DECIMAL.onTheBorder(least, most), column);
  }

  public static FormField amount(String name, String column) {
    return of(name, PlainType.AMOUNT, column);
  }

  public static FormField address(String name, String column) {
    return of(name, PlainType.ADDRESS, column);
  }

  public static FormField day(String name, String column) {
    return of(name, new DayType(), column);
  }

  /** Of columns that begin with {@code date_}. */
  public static FormField date(String name) {
    return of(name, new DateType(DateType.OWN, null), DateType.OWN);
  }

  /** The same, and {@code date_chosen} says that an editor chose it among what texts say. */
  public static FormField chosenDate(String name) {
    return of(name, new DateType(DateType.OWN, "date_chosen"), DateType.OWN);
  }

  /**
   * A date of which the year is always known.
   *
   * @param columns how the names of its columns begin
   */
  public static FormField yearlyDate(String name, String columns) {
    return of(name, new DateType(columns, null), columns);
  }

  /**
   * @param column of the day; its precision is kept in {@code date_precision}
   */
  public static FormField partial(String name, String column) {
    return of(name, new PartialDateType(), column);
  }

  public static FormField code(String name, String column, ControlledList list) {
    return of(name, CodeType.of(list), column);
  }

  /** Of the few codes that no controlled list has. */
  public static FormField code(String name, String column) {
    return of(name, CodeType.unlisted(column), column);
  }

  public static FormField tick(String name, String column) {
    return of(name, new TickType(), column);
  }

  public static FormField choice(String name, String column, FormMenu menu) {
    return of(name, new ChoiceType(null), column).offering(menu);
  }

  /**
   * @param mark the column that says whether one was chosen
   */
  public static FormField choice(String name, String column, FormMenu menu, String mark) {
    return of(name, new ChoiceType(mark), column).offering(menu);
  }

  public static FormField lines(String name, ChildTable rows) {
    return of(name, new RowsType("LINES", rows, List.of(), ""), "");
  }

  public static FormField codes(String name, ControlledList list, ChildTable rows) {
    return of(name, new RowsType("CODES", rows, list.codes(), CodeType.labels(list)), "");
  }

  public static FormField picks(String name, FormMenu menu, ChildTable rows) {
    return of(name, new RowsType("PICKS", rows, List.of(), ""), "").offering(menu);
  }

  public static FormField cited(String name, String column) {
    return of(name, QuoteType.CITED, column);
  }

  public static FormField marked(String name) {
    return of(name, QuoteType.MARKED, "quote");
  }

  public static FormField from(String name, String column) {
    return of(name, ParagraphType.FROM, column).offering(FormMenu.PARAGRAPHS);
  }

  public static FormField to(String name, String column) {
    return of(name, ParagraphType.TO, column).offering(FormMenu.PARAGRAPHS);
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
    List<Object> arguments = value.isEmpty() ? List.of() : type.arguments();
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
    return type.display();
  }

  /** The beginning of the message keys of its codes. */
  public String labels() {
    return type.labels();
  }

  public List<String> codes() {
    return type.codes();
  }

  /** The same, with what stands there already, though no list may have it. */
  public List<String> codesWith(String value) {
    return value.isEmpty() || codes().contains(value)
        ? codes()
        : Stream.concat(codes().stream(), Stream.of(value)).toList();
  }

  /** Whether words of the text are chosen: its paragraph and a part of it. */
  public boolean quotes() {
    return type instanceof QuoteType;
  }

  /** Whether they are kept as a citation. */
  public boolean cites() {
    return type == QuoteType.CITED;
  }

  /** Whether several are ticked. */
  public boolean ticksSeveral() {
    return rows() != null && !type.control().equals("LINES");
  }

  /** The table of its rows, where it has rows of its own. */
  public @Nullable ChildTable rows() {
    return type instanceof RowsType several ? several.rows() : null;
  }

  /** The values of one that has several: one on each line, none twice. */
  public static List<String> lines(String value) {
    return RowsType.lines(value);
  }
}
