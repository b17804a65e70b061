package vn.biennien.shared;

/**
 * What is kept is no longer what came in, so it is not handed out, whoever asks. Asking again later
 * does not help (500): somebody has to mend it.
 */
public class Damaged extends RuntimeException {
  /**
   * @param key of the message that says what it is
   */
  public Damaged(String key) {
    super(key);
  }

  public String key() {
    return String.valueOf(getMessage());
  }
}
