package vn.biennien.revision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.form.RecordForm;

/** Everything that a text tells, one line each: where editors find what they want to correct. */
@Repository
class TextStatements {
  private final JdbcClient sql;

  TextStatements(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * One statement of the text.
   *
   * @param form the name of its form
   */
  record Statement(
      String form, String key, String title, @Nullable String detail, @Nullable String quote) {}

  /** Statements of one sort. */
  record Group(RecordForm form, List<Statement> parts) {}

  List<Group> of(long document) {
    List<RecordForm> listed =
        RecordForms.ALL.stream().filter(form -> form.listing().isPresent()).toList();
    Map<String, List<Statement>> statements =
        sql
            .sql(
                listed.stream()
                    .map(TextStatements::listing)
                    .collect(
                        Collectors.joining(
                            " union all ",
                            "select s.form, s.key, s.title, s.detail, c.quote from (",
                            ") s (form, key, title, detail, place, citation) left join citation c on c.id = s.citation order by s.place")))
            .param("id", document)
            .query(Statement.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Statement::form));
    return listed.stream()
        .filter(form -> statements.containsKey(form.name()))
        .map(form -> new Group(form, statements.getOrDefault(form.name(), List.of())))
        .toList();
  }

  private static String listing(RecordForm form) {
    RecordForm.Listing listing = form.listing().orElseThrow();
    return "select '%s', %s, %s, %s from %s x %s"
        .formatted(
            form.name(),
            form.key().replace("t.", "x."),
            listing.columns(),
            listing.citation(),
            form.table(),
            listing.from());
  }
}
