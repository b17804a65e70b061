package vn.biennien.dossier.chains;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.citations.CommitmentCitation;

/**
 * A meeting at which nothing is known to have been said of an undertaking. That no text tells of it
 * does not say that it was dropped.
 *
 * @param meeting an id
 * @param citation the words that tell of that meeting
 */
public record ChainSilence(
    long meeting,
    String title,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    String precision,
    CommitmentCitation citation) {}
