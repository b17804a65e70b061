package vn.biennien.revision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that a text tells, one line each: where editors find what they want to correct. */
@Repository
class Parts {
  private final JdbcClient sql;

  Parts(JdbcClient sql) {
    this.sql = sql;
  }

  /** One statement of the text. */
  record Part(String key, String title, @Nullable String detail, @Nullable String quote) {}

  /** Statements of one sort. */
  record Group(Sheet sheet, List<Part> parts) {}

  List<Group> of(long document) {
    List<Group> groups = new ArrayList<>();
    groups.add(
        new Group(
            Sheet.REPORT,
            sql.sql(
                    """
                    select x.id::text as key, m.title, to_char(x.date_start, 'FMDD/FMMM/YYYY') as detail, c.quote
                    from meeting_report x join meeting m on m.id = x.meeting_id left join citation c on c.id = x.name_citation_id
                    where x.document_id = :id order by x.position
                    """)
                .param("id", document)
                .query(Part.class)
                .list()));
    groups.add(
        group(
            Sheet.COMMITMENT,
            document,
            "select x.id::text as key, x.summary as title, null as detail, c.quote from commitment x"));
    groups.add(
        group(
            Sheet.PARTICIPATION,
            document,
            "select x.id::text as key, x.name as title, x.body as detail, c.quote from participation x"));
    groups.add(
        group(
            Sheet.PARTY,
            document,
            "select x.id::text as key, x.name as title, x.note as detail, c.quote from party x"));
    groups.add(
        group(
            Sheet.PAPER,
            document,
            "select x.id::text as key, x.title, concat_ws(' ', x.number, x.symbol) as detail, c.quote from paper x"));
    groups.add(
        group(
            Sheet.FIGURE,
            document,
            "select x.document_id || '-' || x.position as key, x.what as title, concat_ws(' ', x.approx, x.value, x.unit) as detail, c.quote from figure x"));
    groups.add(
        new Group(
            Sheet.LEVEL,
            sql.sql(
                    """
                    select x.id::text as key, concat_ws(' – ', o.vn, o.cn) as title, to_char(x.on_date, 'FMDD/FMMM/YYYY') as detail, c.quote
                    from gate_level x join gate_mention g on g.id = x.mention_id join border_object o on o.id = g.border_object_id
                    left join citation c on c.id = x.citation_id where g.document_id = :id order by g.position, x.position
                    """)
                .param("id", document)
                .query(Part.class)
                .list()));
    groups.add(
        new Group(
            Sheet.ATTACHMENT,
            sql.sql(
                    "select id::text as key, name as title, note as detail, null as quote from attachment where document_id = :id order by position")
                .param("id", document)
                .query(Part.class)
                .list()));
    groups.removeIf(group -> group.parts().isEmpty());
    return groups;
  }

  private Group group(Sheet sheet, long document, String select) {
    return new Group(
        sheet,
        sql.sql(
                select
                    + " left join citation c on c.id = x.citation_id where x.document_id = :id order by x.position")
            .param("id", document)
            .query(Part.class)
            .list());
  }
}
