package vn.biennien.document;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Code;

/** An error of the source: it stays, and the corrected reading stands beside it. */
@Embeddable
public record Anomaly(
    String kind,
    @Nullable String shouldRead,
    @Nullable String note,
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST) Citation citation) {
  /** An error of writing: a search for the right spelling finds the wrong one. */
  boolean isMisspelling() {
    return shouldRead != null && AnomalyKind.isMisspelling(kind);
  }

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
}
