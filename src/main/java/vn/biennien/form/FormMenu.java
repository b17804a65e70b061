package vn.biennien.form;

/** What a choice of a form offers; of a document, where it names what that document tells. */
public enum FormMenu {
  /** Today's and those of before, with what they are now. */
  JURISDICTIONS,
  GATES,
  /** Every meeting that some text tells of, the latest first. */
  MEETINGS,
  CHAINS,
  /** The meetings that a document tells of. */
  REPORTS,
  /** Whom it names. */
  PARTICIPATIONS,
  /** The gates of which it speaks. */
  MENTIONS,
  /**
   * Those of whom it speaks, and who bear a last name that it says: one of them may be meant. Only
   * those of texts that this reader may read, or of none.
   */
  PEOPLE,
  /** People as texts that this reader may read name them; those who attended last come first. */
  NAMES,
  /** Offices as texts state them, the frequent ones first. */
  OFFICES,
  /** Where people hold offices. */
  ORGANISATIONS,
  /** Of a text, by number and in its own order, cut to what a menu can hold. */
  PARAGRAPHS,
  /**
   * Those that may be the whole words of a paper that a text names: itself, those that tell of the
   * same meetings, and all that are no article.
   */
  TEXTS
}
