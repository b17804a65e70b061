package vn.biennien.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of one table, as the history keeps it.
 *
 * @param key its primary key, by columns
 * @param before values by columns, of a changed row those that changed; empty of a new one
 * @param after the same; empty of a removed one, and of one that was added before values of new
 *     rows were kept
 */
record RowChange(
    long change,
    Instant at,
    String actor,
    @Nullable String reason,
    String relation,
    Map<String, @Nullable String> key,
    String operation,
    Map<String, @Nullable String> before,
    Map<String, @Nullable String> after) {

  boolean isCreated() {
    return operation.equals("created");
  }

  boolean isRemoved() {
    return operation.equals("removed");
  }

  /**
   * What became of each row in the end, of what was done at once: a list that was written anew is
   * told as what changed in it.
   *
   * @param rows the oldest first
   */
  static List<RowChange> inTheEnd(List<RowChange> rows) {
    Map<List<Object>, RowChange> last = new LinkedHashMap<>();
    List<RowChange> apart = new ArrayList<>();
    for (RowChange row : rows) {
      List<Object> at = List.of(row.relation, row.key);
      RowChange earlier = last.get(at);
      if (earlier == null) {
        last.put(at, row);
      } else if (earlier.isCreated() && row.isRemoved()) {
        last.remove(at);
      } else if (earlier.isRemoved() && row.isCreated() && row.after.isEmpty()) {
        apart.add(row);
      } else {
        last.put(at, earlier.then(row));
      }
    }
    apart.addAll(last.values());
    return apart;
  }

  private RowChange then(RowChange later) {
    Map<String, @Nullable String> was = new LinkedHashMap<>(later.before);
    was.putAll(before);
    Map<String, @Nullable String> became = new LinkedHashMap<>(after);
    became.putAll(later.after);
    String what = isCreated() ? "created" : later.isRemoved() ? "removed" : "changed";
    return new RowChange(
        change,
        at,
        actor,
        reason,
        relation,
        key,
        what,
        isCreated() ? Map.of() : was,
        later.isRemoved() ? Map.of() : became);
  }
}
