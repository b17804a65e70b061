package vn.biennien.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.ControlledList;

/**
 * One thing that a form lets an editor correct. Its value is always text, as it is typed; nothing
 * typed means nothing known.
 *
 * @param name in the form, and of its label: {@code revision.field.name}
 * @param sort how it is typed and stored
 * @param column of the record's table; of dates the beginning of their columns' names
 * @param type of the column in PostgreSQL
 * @param required whether it may not be left empty
 * @param list whose codes it takes, of a {@link Sort#CODE} or {@link Sort#CODES}
 * @param menu what it offers: of a {@link Sort#CHOICE} or {@link Sort#PICKS} nothing else may be
 *     chosen, of a {@link Sort#TEXT} anything else may be typed
 * @param child of what is kept in rows of its own: the table, the column of the record's id and
 *     that of the value
 */
record Field(
    String name,
    Sort sort,
    String column,
    String type,
    boolean required,
    @Nullable ControlledList list,
    @Nullable Menu menu,
    @Nullable Child child) {

  static final String CHOSEN = "date_chosen";
  private static final String DATE = "date";

  /** How a value is typed and stored. */
  enum Sort {
    TEXT,
    WORDS,
    NUMBER,
    DECIMAL,
    /** Money or a count, however large. */
    AMOUNT,
    ADDRESS,
    /** A whole day. */
    DAY,
    /** A date as far as it is known, kept as first and last day. */
    DATE,
    /** A date as far as it is known, kept as first day. */
    PARTIAL,
    CODE,
    TICK,
    CHOICE,
    /** One on each line. */
    LINES,
    /** Several codes of a list. */
    CODES,
    /** Several of a menu. */
    PICKS,
    /** The words on which the record rests: a paragraph and a part of it. */
    WORDS_CITED,
    /** The words that the record is about, kept with their place in its own row. */
    WORDS_MARKED,
    /** With which paragraph something begins, kept as the place of its first letter. */
    FROM_PARAGRAPH,
    /** With which paragraph something ends, kept as the place after its last letter. */
    TO_PARAGRAPH
  }

  /**
   * Rows of their own.
   *
   * @param table of these rows
   * @param owner their column of the record's id
   * @param value their column of the value
   * @param ordered whether they have a {@code position}
   * @param type of the value
   */
  record Child(String table, String owner, String value, boolean ordered, String type) {}

  static Field text(String name, String column) {
    return new Field(name, Sort.TEXT, column, "text", false, null, null, null);
  }

  static Field words(String name, String column) {
    return new Field(name, Sort.WORDS, column, "text", false, null, null, null);
  }

  static Field number(String name, String column) {
    return new Field(name, Sort.NUMBER, column, "int", false, null, null, null);
  }

  static Field decimal(String name, String column) {
    return new Field(name, Sort.DECIMAL, column, "numeric", false, null, null, null);
  }

  static Field amount(String name, String column) {
    return new Field(name, Sort.AMOUNT, column, "numeric", false, null, null, null);
  }

  static Field address(String name, String column) {
    return new Field(name, Sort.ADDRESS, column, "text", false, null, null, null);
  }

  static Field day(String name, String column) {
    return new Field(name, Sort.DAY, column, "date", false, null, null, null);
  }

  /** Of columns that begin with {@code date_}. */
  static Field date(String name) {
    return new Field(name, Sort.DATE, DATE, "date", false, null, null, null);
  }

  /**
   * The same, of which the year is always known.
   *
   * @param columns how the names of its columns begin
   */
  static Field yearlyDate(String name, String columns) {
    return new Field(name, Sort.DATE, columns, "date", false, null, null, null);
  }

  /** The same, and {@code date_chosen} says that an editor chose it among what texts say. */
  static Field chosenDate(String name) {
    return new Field(name, Sort.DATE, CHOSEN, "date", false, null, null, null);
  }

  /**
   * @param column of the day; its precision is kept in {@code date_precision}
   */
  static Field partial(String name, String column) {
    return new Field(name, Sort.PARTIAL, column, "date", false, null, null, null);
  }

  static Field code(String name, String column, ControlledList list) {
    return new Field(name, Sort.CODE, column, list.domain(), false, list, null, null);
  }

  /** Of the few codes that no controlled list has. */
  static Field code(String name, String column) {
    return new Field(name, Sort.CODE, column, "text", false, null, null, null);
  }

  static Field tick(String name, String column) {
    return new Field(name, Sort.TICK, column, "boolean", true, null, null, null);
  }

  static Field choice(String name, String column, Menu menu) {
    return new Field(name, Sort.CHOICE, column, "bigint", false, null, menu, null);
  }

  static Field lines(String name, Child child) {
    return new Field(name, Sort.LINES, "", "text", false, null, null, child);
  }

  static Field codes(String name, ControlledList list, Child child) {
    return new Field(name, Sort.CODES, "", "text", false, list, null, child);
  }

  static Field picks(String name, Menu menu, Child child) {
    return new Field(name, Sort.PICKS, "", "bigint", false, null, menu, child);
  }

  static Field cited(String name, String column) {
    return new Field(name, Sort.WORDS_CITED, column, "bigint", false, null, null, null);
  }

  static Field marked(String name) {
    return new Field(name, Sort.WORDS_MARKED, "quote", "text", false, null, null, null);
  }

  static Field from(String name, String column) {
    return new Field(name, Sort.FROM_PARAGRAPH, column, "int", false, null, Menu.PARAGRAPHS, null);
  }

  static Field to(String name, String column) {
    return new Field(name, Sort.TO_PARAGRAPH, column, "int", false, null, Menu.PARAGRAPHS, null);
  }

  /** The same, with what the archive knows offered while somebody types. */
  Field offering(Menu known) {
    return new Field(name, sort, column, type, required, list, known, child);
  }

  Field must() {
    return new Field(name, sort, column, type, true, list, menu, child);
  }

  /** The codes that the form offers. */
  public List<String> codes() {
    return list == null ? Told.CODES.getOrDefault(column, List.of()) : list.codes();
  }

  /** The same, with what stands there already, though no list may have it. */
  public List<String> codesWith(String value) {
    return value.isEmpty() || codes().contains(value)
        ? codes()
        : Stream.concat(codes().stream(), Stream.of(value)).toList();
  }

  /** The beginning of the message keys of its codes. */
  public String of() {
    return list == null ? Told.LABELS + column : labels(list);
  }

  /** The control that it is typed with. */
  public String control() {
    return switch (sort) {
      case WORDS_MARKED -> Sort.WORDS_CITED.name();
      case FROM_PARAGRAPH, TO_PARAGRAPH -> Sort.CHOICE.name();
      default -> sort.name();
    };
  }

  /** Whether words of the text are chosen: its paragraph and a part of it. */
  public boolean quotes() {
    return sort == Sort.WORDS_CITED || sort == Sort.WORDS_MARKED;
  }

  /** The beginning of the names of a date's columns. */
  String dated() {
    return column.equals(CHOSEN) ? DATE : column;
  }

  /** Whether a date may be one of which the year is not known. */
  boolean mayLackYear() {
    return dated().equals(DATE);
  }

  /** The columns of the record's own row that it fills; the first one names it in the history. */
  List<String> columns() {
    return switch (sort) {
      case DATE -> {
        List<String> columns = new ArrayList<>();
        Stream.of("_start", "_end", "_precision").forEach(end -> columns.add(dated() + end));
        if (mayLackYear()) {
          columns.add("month_day");
        }
        if (column.equals(CHOSEN)) {
          columns.add(CHOSEN);
        }
        yield columns;
      }
      case PARTIAL -> List.of(column, "date_precision");
      case WORDS_MARKED -> List.of(column, "start_at", "end_at", "line_from", "line_to");
      case LINES, CODES, PICKS -> List.of();
      default -> menu == Menu.PEOPLE ? List.of(column, "named") : List.of(column);
    };
  }

  static String labels(ControlledList list) {
    return list == ControlledList.SIDES ? "side" : list.name().toLowerCase(Locale.ROOT);
  }
}
