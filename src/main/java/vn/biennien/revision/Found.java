package vn.biennien.revision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands.
 *
 * @param key that names it in its address
 * @param record the number under which its history is kept
 * @param document the text that it belongs to, or null
 * @param title what people call it
 * @param values what its form holds, by the names of the fields
 */
record Found(
    String key,
    long record,
    @Nullable Long document,
    String title,
    @Nullable String sensitivity,
    Map<String, String> values) {

  /** Tells whether it is still what somebody saw: rows that are only numbered move up. */
  public String mark() {
    return Integer.toHexString(values.hashCode());
  }
}
