package vn.biennien.document;

import vn.biennien.shared.Code;

/** What is wrong in a source. */
public enum AnomalyKind implements Code {
  TYPO,
  WRONG_YEAR,
  SPACING,
  NAME_VARIANT,
  WRONG_DESIGNATION,
  COUNT_MISMATCH,
  DATE_CONFLICT,
  INTERNAL_CONTRADICTION,
  MISSING_LEAD,
  LEVEL_CONFLICT,
  TRUNCATED;

  static boolean isMisspelling(String code) {
    return Code.isOneOf(code, TYPO, SPACING, WRONG_YEAR, NAME_VARIANT);
  }
}
