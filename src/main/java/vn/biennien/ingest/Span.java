package vn.biennien.ingest;

/** Exact words of a text: {@code quote} is the text at [start, end) in code points. */
record Span(String quote, int start, int end) {}
