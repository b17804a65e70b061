package vn.biennien.document;

import vn.biennien.shared.Code;

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
