package vn.biennien.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;

/** Who held a meeting, as one document says. */
@Embeddable
public record Host(
    String organisation,
    @Nullable String side,
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
        @Nullable Citation citation) {}
