package vn.biennien.document;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Code;

/**
 * Website furniture over a text: shown folded, never lost. @param kind a code of {@code
 * boilerplate_kinds}
 */
@Embeddable
public record Furniture(
    String kind,
    int startAt,
    int endAt,
    String quote,
    @Nullable Integer lineFrom,
    @Nullable Integer lineTo,
    @Nullable String note) {

  /** A caption may be the only proof of something: it is searched, other furniture is not. */
  boolean isCaption() {
    return Code.isOneOf(kind, FurnitureKind.CAPTION, FurnitureKind.CAPTION_DUP);
  }

  /** What stands in a text and is not of it. */
  public enum FurnitureKind implements Code {
    SITE_HEADER,
    CLOCK,
    SHARE_WIDGET,
    CRAWLER_ARTIFACT,
    RELATED_INLINE,
    RELATED_BLOCK,
    CAPTION,
    CAPTION_DUP,
    AUTHOR,
    COMMENTS,
    CATEGORY,
    END_MARK,
    LEAD_DASH,
    CURATOR_NOTE
  }
}
