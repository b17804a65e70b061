package vn.biennien.shared;

import org.jspecify.annotations.Nullable;

/** The program cannot start, for a reason that its user can remove. */
public class CannotStart extends RuntimeException {
  private final String remedy;

  /**
   * @param reason one sentence
   * @param remedy what to do about it
   */
  public CannotStart(String reason, String remedy, @Nullable Throwable cause) {
    super(reason, cause);
    this.remedy = remedy;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  public String remedy() {
    return remedy;
  }
}
