package vn.biennien.form;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.ControlledList;

/**
 * One code of a list.
 *
 * @param sql the column's type in PostgreSQL: of a controlled list its domain
 */
public record CodeType(String sql, List<String> codes, String labels) implements FieldType {

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

  static CodeType of(ControlledList list) {
    return new CodeType(list.domain(), list.codes(), labels(list));
  }

  static CodeType unlisted(String column) {
    return new CodeType("text", UNLISTED.getOrDefault(column, List.of()), UNLISTED_LABELS + column);
  }

  /** The beginning of the keys of a list's labels. */
  public static String labels(ControlledList list) {
    return list == ControlledList.SIDES ? "side" : list.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String control() {
    return "CODE";
  }

  @Override
  public List<ColumnValue> parse(String column, String value) {
    return List.of(ColumnValue.of(column, sql, FieldType.known(value)));
  }

  @Override
  public @Nullable String fault(String value, Collection<String> offered) {
    return codes.contains(value) ? null : "revision.refused.choice";
  }
}
