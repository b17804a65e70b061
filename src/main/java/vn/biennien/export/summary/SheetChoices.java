package vn.biennien.export.summary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.BadParameter;

/**
 * How a summary is laid out: the parameters of its print beside those of its list. Whatever the
 * groups, every row says with what force it was said.
 *
 * @param wordings whether the exact words of the sources are printed
 * @param evidence whether documents and paragraphs are printed
 */
public record SheetChoices(Grouping grouping, Order order, boolean wordings, boolean evidence) {

  /** What rows stand together. */
  public enum Grouping {
    KIND,
    MEETING,
    YEAR,
    JURISDICTION,
    GATE,
    CHAIN,
    FIELD,
    STATUS
  }

  /** How rows follow each other within a group. */
  public enum Order {
    LATEST,
    EARLIEST,
    CONTENT,
    DEADLINE
  }

  /** As it is printed unless something else is chosen. */
  public static final SheetChoices USUAL =
      new SheetChoices(Grouping.KIND, Order.LATEST, true, true);

  /**
   * Reads {@code group}, {@code order}, {@code wordings} and {@code evidence}.
   *
   * @throws BadParameter when one cannot be meant
   */
  static SheetChoices of(Map<String, String> parameters) {
    return new SheetChoices(
        one(Grouping.class, "group", parameters, USUAL.grouping()),
        one(Order.class, "order", parameters, USUAL.order()),
        shown("wordings", parameters),
        shown("evidence", parameters));
  }

  private static <E extends Enum<E>> E one(
      Class<E> choices, String name, Map<String, String> parameters, E usual) {
    String value = parameters.getOrDefault(name, "");
    if (value.isBlank()) {
      return usual;
    }
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> code(choice).equals(value))
        .findFirst()
        .orElseThrow(() -> new BadParameter(name, "bad.code"));
  }

  private static boolean shown(String name, Map<String, String> parameters) {
    return switch (parameters.getOrDefault(name, "")) {
      case "", "yes" -> true;
      case "no" -> false;
      default -> throw new BadParameter(name, "bad.code");
    };
  }

  /** What differs from the usual, as parameters of an address. */
  Map<String, String> parameters() {
    Map<String, String> set = all();
    set.entrySet().removeAll(USUAL.all().entrySet());
    return set;
  }

  private Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("group", code(grouping));
    all.put("order", code(order));
    all.put("wordings", wordings ? "yes" : "no");
    all.put("evidence", evidence ? "yes" : "no");
    return all;
  }

  /** The choice as it stands in an address and in the message files; for the template. */
  public static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  public boolean grouped(@Nullable String code) {
    return code(grouping).equals(code);
  }

  public boolean ordered(@Nullable String code) {
    return code(order).equals(code);
  }
}
