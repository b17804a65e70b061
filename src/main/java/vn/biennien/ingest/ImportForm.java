package vn.biennien.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What was filled in, so that nothing of it is lost when it has to be corrected: browsers forget
 * chosen files, so their content comes back as words.
 *
 * @param words the text, pasted or from a file; empty when there is none
 * @param annotation the annotation, likewise
 * @param sensitivity a code of {@code sensitivities}, or {@code secret}
 * @param noSecret whether the sender says that it holds no state secret
 */
record ImportForm(String words, String annotation, String sensitivity, boolean noSecret) {
  static final ImportForm EMPTY = new ImportForm("", "", "internal", false);

  /** Longer texts are not sent back into a page. */
  private static final int MOST = 400_000;

  static ImportForm of(
      String words, String annotation, @Nullable String sensitivity, boolean noSecret) {
    return new ImportForm(
        words.length() > MOST ? "" : words,
        annotation.length() > MOST ? "" : annotation,
        sensitivity == null ? "internal" : sensitivity,
        noSecret);
  }
}
