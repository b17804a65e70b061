package vn.biennien.start;

import org.jspecify.annotations.Nullable;

/** The program cannot start, for a reason that its user can remove. */
class CannotStart extends RuntimeException {
  private final String remedy;

  /**
   * @param reason one sentence
   * @param remedy what to do about it
   */
  CannotStart(String reason, String remedy, @Nullable Throwable cause) {
    super(reason, cause);
    this.remedy = remedy;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
