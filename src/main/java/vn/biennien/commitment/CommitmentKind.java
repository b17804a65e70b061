package vn.biennien.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Code;

/**
 * With what force an item was said: it follows the speaker, not the subject of the sentence (rule 1
 * of the domain). The order is that of pages and prints; the codes are those of the controlled list
 * {@code commitment_kinds}.
 */
public enum CommitmentKind implements Code {
  /** Words of both sides. */
  AGREED,
  PROPOSED_VN,
  PROPOSED_CN,
  REPORTED_DONE,
  DISCUSSED,
  ANNOUNCED;

  @EnumeratedValue private final String code = name().toLowerCase(Locale.ROOT);

  /** The one of this code; empty where it is none of the list. */
  public static Optional<CommitmentKind> of(@Nullable String code) {
    return Code.of(CommitmentKind.class, code);
  }

  public boolean proposal() {
    return this == PROPOSED_VN || this == PROPOSED_CN;
  }

  /** The side that asks for it; null where it is no proposal. */
  public @Nullable String side() {
    return this == PROPOSED_VN ? "VN" : this == PROPOSED_CN ? "CN" : null;
  }

  /** How it stands by a text that says no more than this. */
  public CommitmentStatus firstStatus() {
    return switch (this) {
      case AGREED -> CommitmentStatus.AGREED;
      case PROPOSED_VN, PROPOSED_CN -> CommitmentStatus.PROPOSED;
      case REPORTED_DONE -> CommitmentStatus.DONE;
      case DISCUSSED, ANNOUNCED -> CommitmentStatus.UNKNOWN;
    };
  }

  /**
   * Whether such a thing may stand so: what one side proposed, or what was only discussed, is never
   * agreed (the database holds to it too).
   */
  public boolean mayStand(CommitmentStatus status) {
    return !proposal() && this != DISCUSSED
        || status != CommitmentStatus.AGREED && status != CommitmentStatus.SIGNED;
  }

  /** Its code, as pages, messages and JSON name it. */
  @Override
  @JsonValue
  public String toString() {
    return code;
  }
}
