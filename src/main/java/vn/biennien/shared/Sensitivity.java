package vn.biennien.shared;

import java.util.Arrays;
import java.util.List;

/** Who may read a document and what rests on it: whoever may read one may read those before it. */
public enum Sensitivity implements Code {
  PUBLIC,
  /** Whoever has signed in. */
  INTERNAL,
  /** Editors and administrators. */
  RESTRICTED;

  /** This one and those before it, as queries take them. */
  public List<String> andBelow() {
    return Arrays.stream(values()).limit(ordinal() + 1L).map(Code::code).toList();
  }
}
