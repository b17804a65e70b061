package vn.biennien.document;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Another place that a document names. */
@Embeddable
public record StatedPlace(
    String name,
    @Nullable String type,
    @Nullable String side,
    @Nullable String note,
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
        @Nullable Citation citation) {}
