package vn.biennien.shared;

/** There was such a part of a record, it was deleted, and the reader may know of it. */
public class DeletedException extends RuntimeException {}
