package vn.biennien.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The faults of one annotation, each with its place; the message is a key with arguments until it
 * is shown.
 */
final class Faults {
  /**
   * @param pointer RFC 6901 pointer into the annotation, or {@code /text} for the text itself
   */
  record Fault(String pointer, String key, List<Object> arguments) {}

  /** So many are named; an annotation of the wrong text would otherwise give thousands. */
  private static final int NAMED = 200;

  private final List<Fault> faults = new ArrayList<>();

  void add(String pointer, String key, Object... arguments) {
    if (faults.size() < NAMED) {
      faults.add(new Fault(pointer, key, List.of(arguments)));
    }
  }

  List<Fault> list() {
    return List.copyOf(faults);
  }

  boolean none() {
    return faults.isEmpty();
  }
}
