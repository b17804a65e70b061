package vn.biennien.commitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import vn.biennien.jurisdiction.Jurisdiction;

/**
 * Who is to do it, in the words of the source; a known jurisdiction is recognised, anything else
 * stays words.
 */
@Embeddable
public record Responsible(
    String name, @ManyToOne(fetch = FetchType.LAZY) @Nullable Jurisdiction jurisdiction) {}
