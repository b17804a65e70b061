package vn.biennien.revision;

import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.form.ChildTable;
import vn.biennien.form.ColumnValue;
import vn.biennien.form.FormField;
import vn.biennien.shared.CodePointText;
import vn.biennien.shared.Refused;

/** Writes what was typed, and looks up the words that it quotes. */
@Component
@RequiredArgsConstructor
class FieldWriter {
  private final JdbcClient sql;
  private final EntityManager entities;

  /**
   * The columns of the record's own row that a field fills; none where it has rows of its own.
   *
   * @param document whose words are quoted
   * @throws Refused when the words do not stand there
   */
  List<ColumnValue> columns(FormField field, String value, @Nullable Long document) {
    if (!field.quotes() || value.isEmpty()) {
      return field.parse(value);
    }
    Citation words = words(field, value, document);
    return field.cites()
        ? List.of(ColumnValue.of(field.column(), "bigint", keep(words)))
        : marked(words);
  }

  /** The words with their place, and the lines of the text where that is. */
  private static List<ColumnValue> marked(Citation words) {
    CodePointText text = new CodePointText(words.document().text());
    return List.of(
        ColumnValue.of("quote", "text", words.quote()),
        ColumnValue.of("start_at", "int", words.start()),
        ColumnValue.of("end_at", "int", words.end()),
        ColumnValue.of("line_from", "int", line(text, words.start())),
        ColumnValue.of("line_to", "int", line(text, words.end())));
  }

  private static long line(CodePointText text, int place) {
    return 1 + text.slice(0, place).chars().filter(c -> c == '\n').count();
  }

  /**
   * The words that a paragraph number and a quote name, not yet kept.
   *
   * @throws Refused when they do not stand there
   */
  Citation words(FormField field, String value, @Nullable Long id) {
    String[] parts = value.split("\\|", 2);
    Document document =
        Objects.requireNonNull(entities.find(Document.class, Objects.requireNonNull(id)));
    return (parts[0].matches("\\d{1,6}")
            ? document.cite(Integer.parseInt(parts[0]), parts[1])
            : Optional.<Citation>empty())
        .orElseThrow(() -> new Refused(field.name() + ".quote", "entry.refused.quote", parts[0]));
  }

  /**
   * @return the id under which the words are kept
   */
  String keep(Citation words) {
    entities.persist(words);
    entities.flush();
    return words.id().toString();
  }

  /** Binds what the columns are given. */
  static StatementSpec bind(List<ColumnValue> values, StatementSpec statement) {
    StatementSpec bound = statement;
    for (ColumnValue value : values) {
      bound = bound.param(value.column(), value.value(), Types.VARCHAR);
    }
    return bound;
  }

  /** Writes the rows of a field that has rows of its own, instead of those that there are. */
  void rows(ChildTable rows, long record, List<String> values) {
    sql.sql("delete from %s where %s = :id".formatted(rows.table(), rows.owner()))
        .param("id", record)
        .update();
    int position = 0;
    for (String value : values) {
      sql.sql(
              "insert into %s (%s, %s%s) values (:id, cast(:value as %s)%s)"
                  .formatted(
                      rows.table(),
                      rows.owner(),
                      rows.value(),
                      rows.ordered() ? ", position" : "",
                      rows.type(),
                      rows.ordered() ? ", :position" : ""))
          .params(Map.of("id", record, "value", value, "position", position++))
          .update();
    }
  }

  /**
   * Closes the gaps between rows that are numbered from 0 under what they belong to: in two steps,
   * as no two may share a number meanwhile.
   *
   * @param owner the column of that to which they belong
   */
  void close(String table, String owner, long id) {
    sql.sql(
            """
            update %1$s t set position = -1 - n.rank from (select position, row_number() over (order by position) - 1 as rank
              from %1$s where %2$s = :id) n
            where t.%2$s = :id and t.position = n.position and n.position <> n.rank
            """
                .formatted(table, owner))
        .param("id", id)
        .update();
    sql.sql(
            "update %s set position = -1 - position where %s = :id and position < 0"
                .formatted(table, owner))
        .param("id", id)
        .update();
  }
}
