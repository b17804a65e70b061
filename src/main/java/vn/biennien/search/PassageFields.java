package vn.biennien.search;

/** The fields of a passage in the index that a query of words looks at. */
final class PassageFields {

  /** Syllables with marks. */
  static final String TEXT = "text";

  /** Syllables without marks. */
  static final String FOLDED = "text_folded";

  /** Pairs of syllables without marks. */
  static final String PAIRS = "text_pairs";

  /** Pairs of syllables, each with its spelling: tell how the archive spells a pair. */
  static final String SPELLINGS = "text_spellings";

  /** Dates and amounts. */
  static final String FACTS = "text_facts";

  /** With marks, what the document says of itself: its title, its meetings, when and where. */
  static final String CONTEXT = "context";

  /** The same without marks. */
  static final String CONTEXT_FOLDED = "context_folded";

  /** The dates of the document's meetings. */
  static final String CONTEXT_FACTS = "context_facts";

  /** The year of the document, which completes dates that a text states without one. */
  static final String YEAR = "year";

  private PassageFields() {}
}
