package vn.biennien.ingest;

import java.util.List;

/** What was sent cannot be stored; nothing of it was. */
class ImportRefused extends RuntimeException {
  private final transient List<Faults.Fault> faults;

  ImportRefused(List<Faults.Fault> faults) {
    super("refused with " + faults.size() + " faults");
    this.faults = faults;
  }

  ImportRefused(String pointer, String key, Object... arguments) {
    this(List.of(new Faults.Fault(pointer, key, List.of(arguments))));
  }

  List<Faults.Fault> faults() {
    return faults;
  }
}
