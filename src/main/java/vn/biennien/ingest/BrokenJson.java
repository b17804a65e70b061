package vn.biennien.ingest;

/** The annotation is not JSON at all. */
class BrokenJson extends RuntimeException {
  BrokenJson(Throwable cause) {
    super(cause);
  }
}
