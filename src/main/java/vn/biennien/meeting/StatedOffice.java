package vn.biennien.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.person.Posting;

/**
 * An office in the words of the source, at that time. @param rank a code of {@code office_ranks}
 */
@Embeddable
public record StatedOffice(
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST) Citation citation,
    String rank,
    @Nullable String organisation,
    boolean acting,
    @Nullable String note,
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST) @Nullable Posting posting) {}
