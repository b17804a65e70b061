package vn.biennien.document;

/** What the archive knows of a document has changed; its text never does. */
public record DocumentFactsChanged(long documentId) {}
