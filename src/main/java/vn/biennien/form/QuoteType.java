package vn.biennien.form;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words of the record's own text: the number of a paragraph and a part of it, {@code 3|words}. */
enum QuoteType implements FieldType {
  /** On which the record rests, kept as a citation. */
  CITED,
  /** That the record is about, kept with their place in its own row. */
  MARKED;

  @Override
  public String control() {
    return "WORDS_CITED";
  }

  @Override
  public String read(String column) {
    return this == CITED
        ? "(select p.number || '|' || c.quote from citation c join passage p on p.id = c.passage_id where c.id = t."
            + column
            + ")"
        : "(select p.number from passage p where p.document_id = t.document_id and p.end_at > t.start_at order by p.number limit 1) || '|' || t.quote";
  }

  @Override
  public String typed(String stored) {
    int at = stored.indexOf('|') + 1;
    return this == CITED ? stored : stored.substring(0, at) + stored.substring(at).strip();
  }

  @Override
  public List<String> columns(String column) {
    return this == CITED
        ? List.of(column)
        : List.of(column, "start_at", "end_at", "line_from", "line_to");
  }

  /** Only that nothing is cited: words have to be looked for in their text first. */
  @Override
  public List<ColumnValue> parse(String column, String value) {
    if (!value.isEmpty()) {
      throw new IllegalArgumentException("not looked up: " + value);
    }
    return List.of(ColumnValue.of(column, this == CITED ? "bigint" : "text", null));
  }

  @Override
  public @Nullable String fault(String value, Collection<String> offered) {
    if (value.startsWith("|")) {
      return "revision.refused.paragraph";
    }
    return value.length() > PlainType.LONGEST ? "revision.refused.long" : null;
  }
}
