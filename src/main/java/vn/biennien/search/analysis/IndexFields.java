package vn.biennien.search.analysis;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;

/**
 * The fields that words are searched in, for one kind of record: the same text, analysed in several
 * ways.
 */
public record IndexFields(
    IndexFieldReference<String> text,
    IndexFieldReference<String> folded,
    IndexFieldReference<String> pairs,
    IndexFieldReference<String> spellings,
    IndexFieldReference<String> facts) {

  public static final String CANONICAL = "canonical";
  public static final String FOLDED_WORDS = "folded";
  static final String FOLDED_PAIRS = "folded_pairs";
  static final String SPELLED_PAIRS = "spelled_pairs";
  public static final String STATED_FACTS = "stated_facts";

  /** The fields that words of one kind are searched in. */
  public static IndexFields in(IndexSchemaElement schema) {
    return new IndexFields(
        field(schema, PassageFields.TEXT, CANONICAL),
        field(schema, PassageFields.FOLDED, FOLDED_WORDS),
        field(schema, PassageFields.PAIRS, FOLDED_PAIRS),
        field(schema, PassageFields.SPELLINGS, SPELLED_PAIRS),
        field(schema, PassageFields.FACTS, STATED_FACTS));
  }

  public static IndexFieldReference<String> field(
      IndexSchemaElement schema, String name, String analyzer) {
    return schema.field(name, type -> type.asString().analyzer(analyzer)).toReference();
  }

  public void write(DocumentElement target, String words) {
    target.addValue(text, words);
    target.addValue(folded, words);
    target.addValue(pairs, words);
    target.addValue(spellings, words);
    target.addValue(facts, words);
  }
}
