package vn.biennien.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something was done, as its address says.
 *
 * @param api whether programs speak there
 * @param kind the first part of the address: what sort of record it is about
 * @param key which one; empty for none
 * @param part what of it, as {@code edit}; empty for itself
 * @param ending of a file; empty for a page
 */
record Place(boolean api, String kind, String key, String part, String ending) {
  private static final Pattern ADDRESS =
      Pattern.compile("(/api/v1)?/([^/.]*)(?:/([^/.]*))?(?:/([^/.]*))?[^.]*(?:\\.([a-z]+))?");

  static Place of(String address) {
    Matcher parts = ADDRESS.matcher(address.replaceFirst("[#?].*$", ""));
    return parts.matches()
        ? new Place(
            parts.group(1) != null,
            parts.group(2),
            filled(parts.group(3)),
            filled(parts.group(4)),
            filled(parts.group(5)))
        : new Place(false, "", "", "", "");
  }

  private static String filled(@Nullable String part) {
    return part == null ? "" : part;
  }

  Optional<Long> number() {
    return key.matches("\\d{1,18}") ? Optional.of(Long.valueOf(key)) : Optional.empty();
  }
}
