package vn.biennien.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Filters;

/**
 * Which items are gone through, and by which text. Null means that anything goes.
 *
 * @param document whose words prove what is decided
 * @param all whether other series are gone through too
 * @param jurisdiction a slug
 * @param field a code of {@code fields}
 * @param gate the slug of a border object
 * @param meeting id of the earlier meeting
 * @param left only those that nobody has decided
 */
record ReviewFilter(
    @Nullable Long document,
    boolean all,
    @Nullable String jurisdiction,
    @Nullable String field,
    @Nullable String gate,
    @Nullable Long meeting,
    boolean left) {

  /** In the order of the form. */
  static final List<String> MENUS = List.of("jurisdiction", "field", "gate", "meeting");

  /**
   * Reads the parameters of a request; empty ones do not count.
   *
   * @throws BadParameter when one cannot be meant
   */
  static ReviewFilter of(Map<String, String> parameters) {
    return new ReviewFilter(
        number("document", parameters),
        flag("all", parameters),
        Filters.words("jurisdiction", text("jurisdiction", parameters), 200),
        Filters.code("field", text("field", parameters), ControlledList.FIELDS),
        Filters.words("gate", text("gate", parameters), 200),
        number("meeting", parameters),
        flag("left", parameters));
  }

  private static @Nullable String text(String name, Map<String, String> parameters) {
    String value = parameters.getOrDefault(name, "").strip();
    return value.isEmpty() ? null : value;
  }

  private static @Nullable Long number(String name, Map<String, String> parameters) {
    String value = typed(name, parameters, "\\d{1,18}");
    return value == null ? null : Long.valueOf(value);
  }

  private static boolean flag(String name, Map<String, String> parameters) {
    return "true".equals(typed(name, parameters, "true|false"));
  }

  private static @Nullable String typed(
      String name, Map<String, String> parameters, String pattern) {
    String value = text(name, parameters);
    if (value != null && !value.matches(pattern)) {
      throw new BadParameter(name, "bad.type");
    }
    return value;
  }

  /** What is in force, as parameters of an address. */
  public Map<String, String> parameters() {
    Map<String, String> set = new LinkedHashMap<>();
    put(set, "document", document);
    put(set, "all", all ? true : null);
    put(set, "jurisdiction", jurisdiction);
    put(set, "field", field);
    put(set, "gate", gate);
    put(set, "meeting", meeting);
    put(set, "left", left ? true : null);
    return set;
  }

  private static void put(Map<String, String> set, String name, @Nullable Object value) {
    if (value != null) {
      set.put(name, value.toString());
    }
  }

  /** What is chosen in one of the menus, or null. */
  public @Nullable String chosen(String menu) {
    return parameters().get(menu);
  }

  /** Whether not everything is shown. */
  public boolean any() {
    return left || MENUS.stream().anyMatch(parameters()::containsKey);
  }

  /** The same text and series, nothing left out. */
  ReviewFilter everything() {
    return new ReviewFilter(document, all, null, null, null, null, false);
  }

  String address(long after) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/meetings/" + after + "/review");
    parameters().forEach(address::queryParam);
    return address.encode().build().toUriString();
  }
}
