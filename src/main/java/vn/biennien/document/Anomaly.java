package vn.biennien.document;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

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
}
