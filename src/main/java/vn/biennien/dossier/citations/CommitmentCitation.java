package vn.biennien.dossier.citations;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The exact words on which a fact rests, and where they stand.
 *
 * @param passage the number of the paragraph
 * @param start of the words in the document's text, in Unicode code points
 * @param title of the document, or its first words
 */
public record CommitmentCitation(
    long id, long document, int passage, String quote, int start, int end, String title) {

  /** Where the words are shown marked. */
  @JsonProperty
  public String url() {
    return "/documents/" + document + "#c" + id;
  }

  /**
   * What a query has to select of {@code citation_place} {@code p} for a component of this name.
   */
  public static String columns(String p, String name) {
    return """
    @p.id as @x_id, @p.document_id as @x_document, @p.number as @x_passage, @p.quote as @x_quote,
    @p.start_at as @x_start, @p.end_at as @x_end, @p.title as @x_title
    """
        .replace("@p", p)
        .replace("@x", name);
  }

  /** The same for a component that is called {@code citation}. */
  public static String columns(String p) {
    return columns(p, "citation");
  }
}
