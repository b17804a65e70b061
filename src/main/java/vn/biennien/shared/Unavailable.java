package vn.biennien.shared;

/** Something cannot be handed out now, whoever asks (503). */
public class Unavailable extends RuntimeException {
  /**
   * @param key of the message that says why
   */
  public Unavailable(String key) {
    super(key);
  }

  public String key() {
    return String.valueOf(getMessage());
  }
}
