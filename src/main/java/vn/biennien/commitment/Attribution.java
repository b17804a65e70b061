package vn.biennien.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import vn.biennien.shared.Code;

/** Whether the leading verb stands in the item's own sentence, or in an earlier one. */
public enum Attribution implements Code {
  EXPLICIT,
  INHERITED;

  @EnumeratedValue private final String code = name().toLowerCase(Locale.ROOT);

  /** Its code, as pages, messages and JSON name it. */
  @Override
  @JsonValue
  public String toString() {
    return code;
  }
}
