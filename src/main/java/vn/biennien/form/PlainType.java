package vn.biennien.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words and numbers, which are stored as they are typed.
 *
 * @param sql the column's type in PostgreSQL
 * @param refusal the message for what does not match
 * @param range within which a number lies, or null
 */
record PlainType(String control, String sql, Pattern pattern, String refusal, @Nullable Range range)
    implements FieldType {
  static final int LONGEST_LINE = 500;
  static final int LONGEST = 4000;

  static final PlainType TEXT = of("TEXT", "text", "[^\n]{1," + LONGEST_LINE + "}", "long");
  static final PlainType WORDS = of("WORDS", "text", "(?s).{1," + LONGEST + "}", "long");
  static final PlainType NUMBER = of("NUMBER", "int", "[1-9]\\d{0,6}", "number");
  static final PlainType DECIMAL = of("DECIMAL", "numeric", "\\d{1,3}([.,]\\d{1,5})?", "decimal");

  /** Money or a count, however large. */
  static final PlainType AMOUNT = of("AMOUNT", "numeric", "-?\\d{1,15}([.,]\\d{1,4})?", "amount");

  static final PlainType ADDRESS = of("ADDRESS", "text", "https?://\\S{3,900}", "address");

  private record Range(int least, int most, String refusal, List<Object> arguments) {}

  private static PlainType of(String control, String sql, String pattern, String refusal) {
    return new PlainType(
        control, sql, Pattern.compile(pattern), "revision.refused." + refusal, null);
  }

  PlainType between(int least, int most) {
    return in(
        new Range(
            least,
            most,
            "revision.refused.between",
            List.of(String.valueOf(least), String.valueOf(most))));
  }

  /** The same of degrees, on the border. */
  PlainType onTheBorder(int least, int most) {
    return in(new Range(least, most, "revision.refused.place", List.of()));
  }

  private PlainType in(Range range) {
    return new PlainType(control, sql, pattern, refusal, range);
  }

  @Override
  public List<ColumnValue> parse(String column, String value) {
    String number = sql.equals("numeric") ? value.replace(',', '.') : value;
    return List.of(ColumnValue.of(column, sql, FieldType.known(number)));
  }

  @Override
  public @Nullable String fault(String value, Collection<String> offered) {
    if (!pattern.matcher(value).matches()) {
      return refusal;
    }
    return range == null || isIn(range, new BigDecimal(value.replace(',', '.')))
        ? null
        : range.refusal();
  }

  private static boolean isIn(Range range, BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(range.least())) >= 0
        && number.compareTo(BigDecimal.valueOf(range.most())) <= 0;
  }

  @Override
  public List<Object> arguments() {
    return range == null ? List.of() : range.arguments();
  }
}
