package vn.biennien.shared;

import org.jspecify.annotations.Nullable;

/** How far a date is known. */
public enum DatePrecision implements Code {
  DAY,
  DAY_RANGE,
  MONTH,
  /** Only the year is missing. */
  DAY_NO_YEAR,
  YEAR,
  UNKNOWN;

  /** The precision of this code; what is on no list is not known. */
  public static DatePrecision of(@Nullable String code) {
    return Code.of(DatePrecision.class, code).orElse(UNKNOWN);
  }
}
