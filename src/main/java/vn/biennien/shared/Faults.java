package vn.biennien.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is to be mended, so that everything is told at once. */
public final class Faults {
  private static final int LONGEST_LINE = 500;

  /** So many are named; an annotation of the wrong text would otherwise give thousands. */
  private static final int NAMED = 200;

  private final List<Refused.Fault> faults = new ArrayList<>();

  public void add(String field, String key, Object... arguments) {
    if (faults.size() < NAMED) {
      faults.add(new Refused.Fault(field, key, List.of(arguments)));
    }
  }

  /** Adds one unless this holds. */
  public void unless(boolean fine, String field, String key, Object... arguments) {
    if (!fine) {
      add(field, key, arguments);
    }
  }

  /** Adds one where a code is none of its list; nothing chosen is none. */
  public void listed(String field, @Nullable String code, ControlledList list) {
    unless(list.allows(code), field, "form.unlisted", String.valueOf(code));
  }

  /** Adds one where a line is longer than anything said in one. */
  public void line(String field, @Nullable String typed) {
    unless(typed == null || typed.length() <= LONGEST_LINE, field, "revision.refused.long");
  }

  /** Adds one where nothing is said. */
  public void said(String field, @Nullable String typed, String key) {
    unless(typed != null && !typed.isBlank(), field, key);
  }

  public List<Refused.Fault> all() {
    return List.copyOf(faults);
  }

  /**
   * @throws Refused with everything that was found
   */
  public void refuse() {
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
  }
}
