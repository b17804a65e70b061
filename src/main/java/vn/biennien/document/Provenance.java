package vn.biennien.document;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from.
 *
 * @param kind a code of {@code document_types}
 * @param language language tag of the text
 * @param textKind whether it is the source's own text or a retelling
 * @param completeness whether it is whole
 * @param sourceNote what is known of that address
 * @param illustrative a made-up paper that shows what a real one looks like
 */
@Embeddable
public record Provenance(
    String kind,
    String language,
    @Nullable String textKind,
    @Nullable String completeness,
    @Nullable String sourceUrl,
    @Nullable String sourceNote,
    @Nullable String publisher,
    @Nullable LocalDate publishedOn,
    boolean illustrative) {

  /** A text of which nothing is known but that it is one. */
  public static final Provenance UNKNOWN =
      new Provenance(DocumentType.ARTICLE.code(), "vi", null, null, null, null, null, null, false);
}
