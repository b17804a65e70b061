package vn.biennien.shared;

/**
 * Which part of a list is wanted; controllers take it as a parameter, read from {@code page} and
 * {@code size}.
 *
 * @param page from 0
 * @param size 1 to 200
 */
public record Paging(int page, int size) {
  public static final int MOST = 200;

  /** The last page that can be asked for: an offset stays an int. */
  public static final int LAST = 100_000;

  public int offset() {
    return page * size;
  }
}
