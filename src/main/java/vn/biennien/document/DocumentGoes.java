package vn.biennien.document;

/**
 * A text is about to be taken out, with all that it tells. Said while everything is still there:
 * afterwards nobody could know what it told of.
 */
public record DocumentGoes(long documentId) {}
