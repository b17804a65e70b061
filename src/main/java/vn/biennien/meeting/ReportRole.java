package vn.biennien.meeting;

import vn.biennien.shared.Code;

/** What a meeting is to a document that tells of it. */
public enum ReportRole implements Code {
  /** The document tells of it. */
  MAIN,
  BACKGROUND,
  /** It holds the main ones. */
  PARENT
}
