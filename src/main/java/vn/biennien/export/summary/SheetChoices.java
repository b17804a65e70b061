package vn.biennien.export.summary;

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
    for (E choice : choices.getEnumConstants()) {
      if (code(choice).equals(value)) {
        return choice;
      }
    }
    throw new BadParameter(name, "bad.code");
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
    Map<String, String> set = new LinkedHashMap<>();
    put(set, "group", code(grouping), code(USUAL.grouping()));
    put(set, "order", code(order), code(USUAL.order()));
    put(set, "wordings", wordings ? "yes" : "no", "yes");
    put(set, "evidence", evidence ? "yes" : "no", "yes");
    return set;
  }

  private static void put(Map<String, String> set, String name, String value, String usual) {
    if (!value.equals(usual)) {
      set.put(name, value);
    }
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
