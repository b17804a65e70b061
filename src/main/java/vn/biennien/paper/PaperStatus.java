package vn.biennien.paper;

import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Code;

/** Where a paper stands, as its document says. */
public enum PaperStatus implements Code {
  SIGNED,
  SIGNED_BEFORE,
  IN_FORCE,
  PLANNED,
  MENTIONED;

  public static boolean isSigned(@Nullable String code) {
    return Code.isOneOf(code, SIGNED, SIGNED_BEFORE, IN_FORCE);
  }
}
