package vn.biennien.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one deed touched, told to the index when all of it is done. */
public final class AffectedRecords {
  private final Set<Affected> affected = new LinkedHashSet<>();
  private final List<Gone> gone = new ArrayList<>();

  /**
   * @param kind {@code meeting}, {@code person}, {@code document} and so on
   */
  public record Affected(String kind, long id) {}

  /**
   * A record that may have gone with what was removed.
   *
   * @param key that its address named
   * @param sensitivity who may know that it was there: whoever could read this
   */
  public record Gone(String kind, String key, String sensitivity) {}

  public void add(String kind, long id) {
    affected.add(new Affected(kind, id));
  }

  public void gone(String kind, String key, String sensitivity) {
    gone.add(new Gone(kind, key, sensitivity));
  }

  public Set<Affected> all() {
    return Collections.unmodifiableSet(affected);
  }

  public List<Gone> gone() {
    return List.copyOf(gone);
  }
}
