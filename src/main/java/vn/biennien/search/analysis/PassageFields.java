package vn.biennien.search.analysis;

/** The fields of a passage in the index that a query of words looks at. */
public final class PassageFields {

  /** Syllables with marks. */
  public static final String TEXT = "text";

  /** Syllables without marks. */
  public static final String FOLDED = "text_folded";

  /** Pairs of syllables without marks. */
  public static final String PAIRS = "text_pairs";

  /** Pairs of syllables, each with its spelling: tell how the archive spells a pair. */
  public static final String SPELLINGS = "text_spellings";

  /** Dates and amounts. */
  public static final String FACTS = "text_facts";

  /** With marks, what the document says of itself: its title, its meetings, when and where. */
  public static final String CONTEXT = "context";

  /** The same without marks. */
  public static final String CONTEXT_FOLDED = "context_folded";

  /** The dates of the document's meetings. */
  public static final String CONTEXT_FACTS = "context_facts";

  /** The year of the document, which completes dates that a text states without one. */
  public static final String YEAR = "year";

  private PassageFields() {}
}
