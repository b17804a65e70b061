package vn.biennien.document;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a document states, in its own words, with the value read from it where it could be.
 */
@Embeddable
public record Figure(
    String what,
    @Nullable String value,
    @Nullable String unit,
    @Nullable String approx,
    @Nullable String year,
    @Nullable String yearBasis,
    @Nullable String scope,
    @Nullable BigDecimal normalizedValue,
    @Nullable String currency,
    @Nullable String note,
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST) Citation citation) {}
