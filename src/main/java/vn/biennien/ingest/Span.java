package vn.biennien.ingest;

import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;

/** Words of a text: {@code quote} is the text at [start, end) in code points. */
record Span(String quote, int start, int end) {

  static Span of(Citation words) {
    return new Span(words.quote(), words.start(), words.end());
  }

  static @Nullable Span ofNullable(@Nullable Citation words) {
    return words == null ? null : of(words);
  }
}
