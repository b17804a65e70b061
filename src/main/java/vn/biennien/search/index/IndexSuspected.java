package vn.biennien.search.index;

/**
 * Something went wrong with the index while it was read or written, so that its files may be
 * damaged.
 */
record IndexSuspected(Throwable cause) {}
