package vn.biennien.search.index;

/** How the index stands. */
public enum IndexState {
  /** It is being looked at, after a start. */
  STARTING,
  COMPLETE,
  REBUILDING,
  /** The last rebuild did not succeed; it will be tried again. */
  FAILED
}
