package vn.biennien.form;

/** What a choice of a form offers; of a document, where it names what that document tells. */
public enum FormMenu {
  JURISDICTIONS,
  GATES,
  MEETINGS,
  CHAINS,
  REPORTS,
  PARTICIPATIONS,
  MENTIONS,
  PEOPLE,
  OFFICES,
  ORGANISATIONS,
  /** Of a text, in its own order. */
  PARAGRAPHS,
  /** Those that may be the whole words of a paper that a text names. */
  TEXTS
}
