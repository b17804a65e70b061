package vn.biennien.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one document says of an instrument.
 *
 * @param type a code of {@code document_types}
 * @param status a code of {@code document_statuses}
 * @param copies how many originals
 * @param keptAt where the original is kept
 * @param datedOn first day that its date may mean
 * @param datePrecision how precise that is
 */
@Embeddable
public record PaperFacts(
    String type,
    String status,
    String title,
    @Nullable String number,
    @Nullable String symbol,
    @Nullable Integer copies,
    @Nullable String keptAt,
    @Nullable LocalDate datedOn,
    @Column(name = "date_precision") String datePrecision,
    @Nullable String note) {}
