package vn.biennien.commitment;

/** A stage that cannot be entered: it has no day, or nothing that proves it. Nothing was stored. */
public class StageRefused extends RuntimeException {
  private final String field;

  /**
   * @param field of the form
   * @param key the message that says why
   */
  StageRefused(String field, String key) {
    super(key);
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String key() {
    return String.valueOf(getMessage());
  }
}
