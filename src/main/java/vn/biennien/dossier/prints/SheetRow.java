package vn.biennien.dossier.prints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One commitment as a printed summary shows it. Lists of names are joined with line breaks.
 *
 * @param passage number of the paragraph that holds the quote
 * @param documentKind a code of {@code document_types}: {@code article} is the press
 * @param saidOn the day of its meeting, else of its document
 * @param gates the border objects that it concerns
 * @param publisher the newspaper or site; of an account of the starting archive the one that it was
 *     written from
 * @param lastStatus how its chain stands: the status of its last step that says so
 * @param lastDocument the document that tells of that step
 */
public record SheetRow(
    long id,
    String kind,
    boolean specific,
    String summary,
    String quote,
    long documentId,
    long citationId,
    String documentTitle,
    String documentKind,
    @Nullable String publisher,
    boolean starting,
    boolean illustrative,
    int passage,
    @Nullable LocalDate documentStart,
    @Nullable LocalDate documentEnd,
    String documentPrecision,
    @Nullable LocalDate saidOn,
    @Nullable Integer year,
    String field,
    @Nullable String gates,
    @Nullable Long meetingId,
    @Nullable String meeting,
    @Nullable String speaker,
    @Nullable String speakerOffice,
    @Nullable String leadAgency,
    @Nullable String responsible,
    @Nullable String supporting,
    @Nullable String addressees,
    @Nullable String target,
    @Nullable String deadline,
    @Nullable String result,
    @Nullable String obstacle,
    @Nullable Long chainId,
    @Nullable String chain,
    String status,
    @Nullable String lastSummary,
    String lastStatus,
    @Nullable String lastDocument,
    @Nullable String lastKind,
    @Nullable String lastPublisher,
    boolean lastStarting,
    int lastPassage,
    @Nullable LocalDate lastOn,
    @Nullable String lastPrecision) {}
