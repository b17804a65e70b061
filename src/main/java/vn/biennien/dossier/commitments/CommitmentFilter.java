package vn.biennien.dossier.commitments;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Filters;

/**
 * Which commitments and proposals are wanted: the parameters of the list, of its JSON and of its
 * print. Null means that anything goes.
 *
 * @param year of the meeting, else of the document
 * @param jurisdiction a slug; finds its predecessors' past too
 * @param field a code of {@code fields}, whether the main field or another one
 * @param gate the slug of a border object
 * @param meeting an id
 * @param document an id
 * @param chain an id
 * @param from the first year of a span, as {@code year} counts
 * @param to its last year
 * @param sort {@code deadline}: what is due first comes first; null for the latest meeting first
 * @param open only those whose chain (or, alone, they themselves) has not ended
 */
public record CommitmentFilter(
    @Nullable Integer year,
    @Nullable String jurisdiction,
    @Nullable String field,
    @Nullable String kind,
    @Nullable String status,
    @Nullable String gate,
    @Nullable String specificity,
    @Nullable Long meeting,
    @Nullable Long document,
    @Nullable Long chain,
    @Nullable Integer from,
    @Nullable Integer to,
    boolean open,
    @Nullable String sort) {

  static final String BY_DEADLINE = "deadline";

  public static final CommitmentFilter NONE =
      new CommitmentFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, false, null);

  /**
   * Reads the parameters of a request; empty ones do not count.
   *
   * @throws BadParameter when one cannot be meant
   */
  public static CommitmentFilter of(Map<String, String> parameters) {
    Map<String, String> given =
        parameters.entrySet().stream()
            .filter(e -> !e.getValue().isBlank())
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().strip()));
    return new CommitmentFilter(
        year("year", given.get("year")),
        Filters.words("jurisdiction", given.get("jurisdiction"), 200),
        Filters.code("field", given.get("field"), ControlledList.FIELDS),
        Filters.code("kind", given.get("kind"), ControlledList.COMMITMENT_KINDS),
        Filters.code("status", given.get("status"), ControlledList.COMMITMENT_STATUSES),
        Filters.words("gate", given.get("gate"), 200),
        Filters.code("specificity", given.get("specificity"), ControlledList.SPECIFICITIES),
        number("meeting", given.get("meeting")),
        number("document", given.get("document")),
        number("chain", given.get("chain")),
        year("from", given.get("from")),
        year("to", given.get("to")),
        flag("open", given.get("open")),
        sort(given.get("sort")));
  }

  public static CommitmentFilter ofGate(String slug) {
    return NONE.with("gate", slug);
  }

  private static @Nullable Integer year(String name, @Nullable String value) {
    Long year = number(name, value);
    return Filters.year(year == null ? null : (int) Math.min(Math.max(year, 0), 9999));
  }

  private static @Nullable Long number(String name, @Nullable String value) {
    try {
      return value == null ? null : Long.valueOf(value);
    } catch (NumberFormatException e) {
      throw new BadParameter(name, "bad.type");
    }
  }

  private static @Nullable String sort(@Nullable String value) {
    if (value != null && !value.equals(BY_DEADLINE)) {
      throw new BadParameter("sort", "bad.code");
    }
    return value;
  }

  private static boolean flag(String name, @Nullable String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      case null -> false;
      default -> throw new BadParameter(name, "bad.type");
    };
  }

  /** The filters that are in force, as parameters of an address, in the order of the form. */
  public Map<String, String> parameters() {
    Map<String, String> set = new LinkedHashMap<>();
    put(set, "kind", kind);
    put(set, "status", status);
    put(set, "open", open ? "true" : null);
    put(set, "year", year);
    put(set, "jurisdiction", jurisdiction);
    put(set, "field", field);
    put(set, "gate", gate);
    put(set, "specificity", specificity);
    put(set, "meeting", meeting);
    put(set, "document", document);
    put(set, "chain", chain);
    put(set, "from", from);
    put(set, "to", to);
    put(set, "sort", sort);
    return set;
  }

  private static void put(Map<String, String> set, String name, @Nullable Object value) {
    if (value != null) {
      set.put(name, value.toString());
    }
  }

  /** The same, but for one filter: with another value, or without it. */
  public CommitmentFilter with(String name, @Nullable String value) {
    Map<String, String> changed = parameters();
    changed.remove(name);
    put(changed, name, value);
    return of(changed);
  }

  public boolean isEmpty() {
    return parameters().isEmpty();
  }

  /** {@code path} with these filters. */
  public String address(String path) {
    String query =
        parameters().entrySet().stream()
            .map(e -> e.getKey() + "=" + UriUtils.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
