package vn.biennien.ingest;

import java.util.List;
import vn.biennien.shared.Refused;

/** What was sent cannot be stored; nothing of it was. */
class ImportRefused extends Refused {
  /**
   * @param faults the field of each is an RFC 6901 pointer into the annotation, or {@code /text}
   *     for the text itself
   */
  ImportRefused(List<Fault> faults) {
    super(faults);
  }

  ImportRefused(String pointer, String key, Object... arguments) {
    super(pointer, key, arguments);
  }
}
