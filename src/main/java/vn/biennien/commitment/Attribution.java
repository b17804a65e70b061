package vn.biennien.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Code;

/** Whether the leading verb stands in the item's own sentence, or in an earlier one. */
public enum Attribution implements Code {
  EXPLICIT,
  INHERITED;

  @EnumeratedValue private final String code = name().toLowerCase(Locale.ROOT);

  /** The one of this code; empty where it is none of the list. */
  public static Optional<Attribution> of(@Nullable String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }

  /** Its code, as pages and messages name it. */
  @Override
  public String toString() {
    return code;
  }
}
