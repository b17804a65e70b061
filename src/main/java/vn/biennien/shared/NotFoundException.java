package vn.biennien.shared;

/** There is no such record, or the reader may not know of it. */
public class NotFoundException extends RuntimeException {
  /**
   * @param kind what was looked for: {@code document}, {@code meeting}, …; names the message
   */
  public NotFoundException(String kind) {
    super(kind);
  }

  public String kind() {
    return String.valueOf(getMessage());
  }

  /** There was such a part of a record, it was deleted, and the reader may know of it. */
  public static final class Deleted extends RuntimeException {}
}
