package vn.biennien.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands.
 *
 * @param key that names it in its address
 * @param record the number under which its history is kept
 * @param document the text that it belongs to, or null
 * @param concerned the number of one more record on whose page it is told, or null
 * @param values what its form holds, by the names of the fields
 */
public record StoredRecord(
    String key,
    long record,
    @Nullable Long document,
    @Nullable Long concerned,
    String title,
    @Nullable String sensitivity,
    Map<String, String> values) {

  /** Tells whether it is still what somebody saw: rows that are only numbered move up. */
  public String mark() {
    return Integer.toHexString(values.hashCode());
  }

  /** What a field of its form holds; empty where nothing is known. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Its own number, or of a row that is only numbered that of what it belongs to. */
  public long id() {
    return Long.parseLong(key.split("-")[0]);
  }
}
