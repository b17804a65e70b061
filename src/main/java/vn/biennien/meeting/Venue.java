package vn.biennien.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;

/**
 * A place of a meeting, as one document names it. @param role {@code host}, {@code
 * connection_point} or {@code mentioned}
 */
@Embeddable
public record Venue(
    String place,
    String role,
    @Nullable String country,
    @Nullable String precision,
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
        @Nullable Citation citation) {}
