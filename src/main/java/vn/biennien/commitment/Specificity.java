package vn.biennien.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import vn.biennien.shared.Code;

/** Whether an item can be checked, or is a general phrase (rule 11 of the domain). */
public enum Specificity implements Code {
  SPECIFIC,
  GENERAL;

  @EnumeratedValue private final String code = name().toLowerCase(Locale.ROOT);

  /** Its code, as pages, messages and JSON name it. */
  @Override
  @JsonValue
  public String toString() {
    return code;
  }
}
