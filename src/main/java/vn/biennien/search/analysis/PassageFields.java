package vn.biennien.search.analysis;

import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;

/** The fields of a record in the index that a query of words looks at. */
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

  /** The words of a record of any kind: the same text in several fields, each analysed so. */
  public static final Map<String, String> OF_WORDS =
      Map.of(
          TEXT, IndexAnalysis.CANONICAL,
          FOLDED, IndexAnalysis.FOLDED_WORDS,
          PAIRS, IndexAnalysis.FOLDED_PAIRS,
          SPELLINGS, IndexAnalysis.SPELLED_PAIRS,
          FACTS, IndexAnalysis.STATED_FACTS);

  /** What a document says of itself. */
  public static final Map<String, String> OF_CONTEXT =
      Map.of(
          CONTEXT, IndexAnalysis.CANONICAL,
          CONTEXT_FOLDED, IndexAnalysis.FOLDED_WORDS,
          CONTEXT_FACTS, IndexAnalysis.STATED_FACTS);

  private PassageFields() {}

  public static void define(IndexSchemaElement schema, Map<String, String> fields) {
    fields.forEach((name, analyzer) ->
        schema.field(name, type -> type.asString().analyzer(analyzer)).toReference());
  }

  public static void write(DocumentElement target, Map<String, String> fields, String words) {
    fields.keySet().forEach(name -> target.addValue(name, words));
  }
}
