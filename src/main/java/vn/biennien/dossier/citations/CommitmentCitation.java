package vn.biennien.dossier.citations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

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

  /** What a query has to select of {@code citation_place} {@code p} for {@link #read}. */
  public static String columns(String p, String prefix) {
    return """
    @p.id as @x_id, @p.document_id as @x_document, @p.number as @x_number, @p.quote as @x_quote,
    @p.start_at as @x_start, @p.end_at as @x_end, @p.title as @x_title
    """
        .replace("@p", p)
        .replace("@x", prefix);
  }

  /** The words that {@link #columns} selected; null where there are none. */
  public static @Nullable CommitmentCitation read(ResultSet row, String prefix)
      throws SQLException {
    long id = row.getLong(prefix + "_id");
    return row.wasNull()
        ? null
        : new CommitmentCitation(
            id,
            row.getLong(prefix + "_document"),
            row.getInt(prefix + "_number"),
            row.getString(prefix + "_quote"),
            row.getInt(prefix + "_start"),
            row.getInt(prefix + "_end"),
            row.getString(prefix + "_title"));
  }
}
