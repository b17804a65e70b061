package vn.biennien.revision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that a text tells, one line each: where editors find what they want to correct. */
@Repository
class Parts {
  /**
   * Of each sort what it is called, what else tells it apart, and where it stands: x is its row.
   */
  private static final Map<Sheet, String> TOLD = new LinkedHashMap<>();

  private static final String OF_REPORT = " join meeting_report r on r.id = x.report_id";

  private static final String OF_ATTENDANCE =
      " join participation a on a.id = x.participation_id where a.document_id = :id";

  static {
    tell(
        Sheet.REPORT,
        "m.title, to_char(x.date_start, 'FMDD/FMMM/YYYY'), x.position",
        "x.name_citation_id",
        " join meeting m on m.id = x.meeting_id where x.document_id = :id");
    tell(
        Sheet.DATE_QUOTE,
        "m.title, null, r.position * 1000 + x.position",
        "x.citation_id",
        OF_REPORT + " join meeting m on m.id = r.meeting_id where r.document_id = :id");
    tell(
        Sheet.VENUE,
        "x.place, null, r.position * 1000 + x.position",
        "x.citation_id",
        OF_REPORT + " where r.document_id = :id");
    tell(
        Sheet.HOST,
        "x.organisation, null, r.position * 1000 + x.position",
        "x.citation_id",
        OF_REPORT + " where r.document_id = :id");
    tell(Sheet.COMMITMENT, "x.summary, null, x.position");
    tell(Sheet.PARTICIPATION, "x.name, x.body, x.position");
    tell(
        Sheet.OFFICE,
        "a.name, x.organisation, a.position * 1000 + x.position",
        "x.citation_id",
        OF_ATTENDANCE);
    tell(
        Sheet.NAME_QUOTE,
        "a.name, null, a.position * 1000 + x.position",
        "x.citation_id",
        OF_ATTENDANCE);
    tell(Sheet.PARTY, "x.name, x.note, x.position");
    tell(Sheet.PAPER, "x.title, concat_ws(' ', x.number, x.symbol), x.position");
    tell(Sheet.LAW, "x.title, x.note, x.position");
    tell(Sheet.FIGURE, "x.what, concat_ws(' ', x.approx, x.value, x.unit), x.position");
    tell(
        Sheet.MENTION,
        "concat_ws(' – ', o.vn, o.cn), x.note, x.position",
        "x.citation_id",
        " join border_object o on o.id = x.border_object_id where x.document_id = :id");
    tell(
        Sheet.LEVEL,
        "concat_ws(' – ', o.vn, o.cn), to_char(x.on_date, 'FMDD/FMMM/YYYY'), g.position * 1000 + x.position",
        "x.citation_id",
        " join gate_mention g on g.id = x.mention_id join border_object o on o.id = g.border_object_id where g.document_id = :id");
    tell(Sheet.PLACE, "x.name, x.note, x.position");
    tell(Sheet.ANOMALY, "coalesce(x.should_read, x.note, x.kind), null, x.position");
    tell(
        Sheet.FURNITURE,
        "left(x.quote, 160), x.note, x.position",
        "null::bigint",
        " where x.document_id = :id");
    tell(
        Sheet.ATTACHMENT,
        "x.name, x.note, x.position",
        "null::bigint",
        " where x.document_id = :id");
  }

  private static void tell(Sheet sheet, String told) {
    tell(sheet, told, "x.citation_id", " where x.document_id = :id");
  }

  private static void tell(Sheet sheet, String told, String citation, String where) {
    TOLD.put(
        sheet,
        "select '"
            + sheet.name()
            + "', "
            + sheet.key().replace("t.", "x.")
            + ", "
            + told
            + ", "
            + citation
            + " from "
            + sheet.table()
            + " x"
            + where);
  }

  private final JdbcClient sql;

  Parts(JdbcClient sql) {
    this.sql = sql;
  }

  /** One statement of the text. */
  record Part(
      Sheet sheet, String key, String title, @Nullable String detail, @Nullable String quote) {}

  /** Statements of one sort. */
  record Group(Sheet sheet, List<Part> parts) {}

  List<Group> of(long document) {
    Map<Sheet, List<Part>> parts = new EnumMap<>(Sheet.class);
    sql.sql(
            TOLD.values().stream()
                .collect(
                    Collectors.joining(
                        " union all ",
                        "select s.sheet, s.key, s.title, s.detail, c.quote from (",
                        ") s (sheet, key, title, detail, place, citation) left join citation c on c.id = s.citation order by s.place")))
        .param("id", document)
        .query(Part.class)
        .list()
        .forEach(part -> parts.computeIfAbsent(part.sheet(), s -> new ArrayList<>()).add(part));
    return TOLD.keySet().stream()
        .filter(parts::containsKey)
        .map(sheet -> new Group(sheet, parts.getOrDefault(sheet, List.of())))
        .toList();
  }
}
