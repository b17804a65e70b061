package vn.biennien.revision;

import java.util.List;
import vn.biennien.form.StoredRecord;

/**
 * Somebody else saved the same record after this form was opened. Nothing was stored: the editor
 * sees both and chooses.
 */
class Conflict extends RuntimeException {
  private final transient StoredRecord now;
  private final List<String> fields;

  /**
   * @param now the record as the other saved it
   * @param fields names of those that differ from what this form began with
   */
  Conflict(StoredRecord now, List<String> fields) {
    super("both changed " + fields);
    this.now = now;
    this.fields = List.copyOf(fields);
  }

  StoredRecord now() {
    return now;
  }

  List<String> fields() {
    return fields;
  }
}
