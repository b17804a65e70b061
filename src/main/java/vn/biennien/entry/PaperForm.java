package vn.biennien.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.biennien.document.DocumentType;
import vn.biennien.shared.Code;

/**
 * The text of a paper or an account of a meeting, as an editor adds it to that meeting; kept as
 * typed until it is right.
 *
 * @param kind a code of {@code document_types}
 * @param title what the text is called: looked for in its first lines
 * @param date of signing or publication, as {@link vn.biennien.shared.TypedDate} reads it
 * @param sensitivity a code of {@code sensitivities}
 * @param file from which the words are taken where none are typed
 * @param scans pictures of the signed paper
 */
record PaperForm(
    @Nullable String kind,
    @Nullable String title,
    @Nullable String number,
    @Nullable String symbol,
    @Nullable String date,
    @Nullable String publisher,
    @Nullable String text,
    @Nullable String sensitivity,
    @Nullable Boolean noSecret,
    @Nullable MultipartFile file,
    @Nullable List<MultipartFile> scans) {

  /** Kinds that are signed, as against those that only tell. */
  boolean isPaper() {
    return !Code.isOneOf(kind, DocumentType.ARTICLE, DocumentType.NOTE, DocumentType.LETTER);
  }

  /** The same with the words that its file holds. */
  PaperForm saying(String words) {
    return new PaperForm(
        kind, title, number, symbol, date, publisher, words, sensitivity, noSecret, file, scans);
  }

  boolean hasText() {
    return text != null && !text.isBlank();
  }
}
