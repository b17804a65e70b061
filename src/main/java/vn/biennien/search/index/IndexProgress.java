package vn.biennien.search.index;

/**
 * How far the index has been rebuilt.
 *
 * @param done how many records are in it again
 * @param total how many there are; 0 while they are still being counted
 */
public record IndexProgress(long done, long total) {

  static final IndexProgress NONE = new IndexProgress(0, 0);

  /** In whole per cent; 100 only when nothing is left. */
  public int percent() {
    return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
  }
}
