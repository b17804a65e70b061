package vn.biennien.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import vn.biennien.document.Citation;

/**
 * Words on which a date rests. @param basis {@code stated} when they state it, {@code basis} when
 * it was reasoned from them
 */
@Embeddable
public record DateQuote(
    String basis,
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST) Citation citation) {}
