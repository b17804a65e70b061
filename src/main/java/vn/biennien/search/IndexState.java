package vn.biennien.search;

/** How the index stands. */
enum IndexState {
  /** It is being looked at, after a start. */
  STARTING,
  COMPLETE,
  REBUILDING,
  /** The last rebuild did not succeed; it will be tried again. */
  FAILED
}
