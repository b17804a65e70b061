package vn.biennien.search;

import java.util.Locale;

/** What found documents are counted by and may be narrowed to; see the view document_facet. */
enum Facet {
  YEAR,
  JURISDICTION,
  KIND,
  SERIES,
  FIELD,
  GATE,

  /** Where the document's commitments stand. */
  STATUS,

  /** Told only to those who may read more than what is public. */
  SENSITIVITY;

  /** Its name in the index, in addresses and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
