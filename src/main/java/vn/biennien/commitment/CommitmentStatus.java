package vn.biennien.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Code;

/**
 * How an item stands, by its text or by a later stage. The codes are those of the controlled list
 * {@code commitment_statuses}.
 */
public enum CommitmentStatus implements Code {
  PROPOSED,
  AGREED,
  SIGNED,
  IN_PROGRESS,
  DONE,
  UNKNOWN,
  RESTATED,
  AMENDED,
  NOT_RESTATED;

  @EnumeratedValue private final String code = name().toLowerCase(Locale.ROOT);

  /** The one of this code; empty where it is none of the list. */
  public static Optional<CommitmentStatus> of(@Nullable String code) {
    return Code.of(CommitmentStatus.class, code);
  }

  /** Whether it says what became of an item, and not only how it was put. */
  public boolean outcome() {
    return this != PROPOSED && this != AGREED && this != UNKNOWN;
  }

  /** Its code, as pages, messages and JSON name it. */
  @Override
  @JsonValue
  public String toString() {
    return code;
  }
}
