package vn.biennien.dossier.commitments;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentParties;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.shared.Paging;
import vn.biennien.shared.Readers;
import vn.biennien.shared.ResultPage;

/**
 * Reads commitments and proposals for lists, prints and JSON: specific ones first, the latest
 * meeting first.
 */
@Repository
public class CommitmentRows {
  private static final String SELECT =
      """
      select c.id, @facts, s.status, t.open, d.illustrative, d.starting,
             @year as year, s.on_date, @until as until, s.date_precision as step_precision,
             sp.name as speaker_name, sp.side as speaker_side, sp.person_id,
             array(select w.name from commitment_responsible w where w.commitment_id = c.id order by w.position) as responsible,
             array(select w.agency from commitment_supporting w where w.commitment_id = c.id order by w.position) as supporting,
             array(select w.addressee from commitment_addressee w where w.commitment_id = c.id order by w.position) as addressees,
             m.id as meeting_id, m.title as meeting_title, m.series, m.date_start, m.date_end, m.date_precision,
             l.id as last_id, l.kind as last_kind, t.last_status, l.summary as last_summary,
             t.last_on, t.last_precision, @proof,
             @citation
      @from
      join citation_place p on p.id = c.citation_id
      left join participation sp on sp.id = c.speaker_id
      left join commitment l on l.id = t.last_id and (l.id <> c.id or t.last_citation <> c.citation_id)
      left join citation_place lp on lp.id = t.last_citation
      """
          .replace("@facts", CommitmentFacts.COLUMNS)
          .replace("@until", CommitmentConditions.UNTIL)
          .replace("@year", CommitmentConditions.YEAR)
          .replace("@citation", CommitmentCitation.columns("p", "p"))
          .replace("@proof", CommitmentCitation.columns("lp", "lp"))
          .replace("@from\n", CommitmentConditions.FROM);

  private static final String ORDER =
      "\norder by (c.specificity = 'specific') desc,@first s.on_date desc nulls last, c.document_id, c.position";

  private final ReadableSql sql;
  private final Readers readers;

  CommitmentRows(ReadableSql sql, Readers readers) {
    this.sql = sql;
    this.readers = readers;
  }

  /** A part of the list with its total. */
  public ResultPage<CommitmentRow> page(CommitmentFilter filter, Paging paging) {
    CommitmentConditions conditions = conditions(filter);
    long total =
        sql.sql("select count(*) " + CommitmentConditions.FROM + conditions.where())
            .params(conditions.values())
            .query(Long.class)
            .single();
    return new ResultPage<>(total, part(filter, paging.size(), paging.offset()), paging);
  }

  /** At most {@code most} of the list from {@code offset} on: two statements. */
  public List<CommitmentRow> part(CommitmentFilter filter, int most, int offset) {
    return concerning(rows(filter, most, offset));
  }

  /** The rows without the border objects that they concern. */
  List<CommitmentRow> rows(CommitmentFilter filter, int most, int offset) {
    CommitmentConditions conditions = conditions(filter);
    return sql.sql(SELECT + conditions.where() + order(filter) + "\nlimit :most offset :offset")
        .params(conditions.values())
        .param("most", most)
        .param("offset", offset)
        .query((row, i) -> row(row))
        .list();
  }

  @Nullable CommitmentRow one(long id) {
    return sql.sql(SELECT + "where d.sensitivity in (:readable) and c.id = :id")
        .param("id", id)
        .query((row, i) -> row(row))
        .optional()
        .map(row -> concerning(List.of(row)).getFirst())
        .orElse(null);
  }

  /** The rows with the border objects that they concern. */
  List<CommitmentRow> concerning(List<CommitmentRow> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    Map<Long, List<CommitmentRow.Gate>> gates = new HashMap<>();
    sql.sql(
            """
            select cg.commitment_id, o.slug, o.object, o.vn, o.cn
            from commitment_gate cg
            join gate_mention g on g.id = cg.mention_id
            join border_object o on o.id = g.border_object_id
            where cg.commitment_id in (:ids) order by cg.commitment_id, cg.position
            """)
        .param("ids", rows.stream().map(CommitmentRow::id).toList())
        .query(row -> {
          gates
              .computeIfAbsent(row.getLong("commitment_id"), id -> new ArrayList<>())
              .add(
                  new CommitmentRow.Gate(
                      row.getString("slug"),
                      row.getString("object"),
                      row.getString("vn"),
                      row.getString("cn")));
        });
    return rows.stream().map(row -> row.with(gates.getOrDefault(row.id(), List.of()))).toList();
  }

  /** The latest meeting first, unless what is due first is to come first. */
  private static String order(CommitmentFilter filter) {
    return ORDER.replace("@first", filter.sort() == null ? "" : " c.deadline_on nulls last,");
  }

  private CommitmentConditions conditions(CommitmentFilter filter) {
    return new CommitmentConditions(filter, readers.sensitivities(), readers.asOf());
  }

  private static CommitmentRow row(ResultSet row) throws SQLException {
    return new CommitmentRow(
        row.getLong("id"),
        CommitmentFacts.read(row),
        row.getString("status"),
        row.getBoolean("open"),
        row.getBoolean("illustrative"),
        row.getBoolean("starting"),
        row.getObject("year", Integer.class),
        row.getObject("on_date", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getString("step_precision"),
        speaker(row),
        new CommitmentParties(
            words(row, "responsible"), words(row, "supporting"), words(row, "addressees")),
        meeting(row),
        Objects.requireNonNull(CommitmentCitation.read(row, "p")),
        last(row),
        List.of());
  }

  private static CommitmentRow.@Nullable Speaker speaker(ResultSet row) throws SQLException {
    return row.getString("speaker_name") == null
        ? null
        : new CommitmentRow.Speaker(
            row.getString("speaker_name"),
            row.getString("speaker_side"),
            row.getObject("person_id", Long.class));
  }

  private static CommitmentRow.@Nullable Meeting meeting(ResultSet row) throws SQLException {
    return row.getString("meeting_title") == null
        ? null
        : new CommitmentRow.Meeting(
            row.getLong("meeting_id"),
            row.getString("meeting_title"),
            row.getString("series"),
            row.getObject("date_start", LocalDate.class),
            row.getObject("date_end", LocalDate.class),
            row.getString("date_precision"));
  }

  private static CommitmentRow.@Nullable Last last(ResultSet row) throws SQLException {
    return row.getString("last_kind") == null
        ? null
        : new CommitmentRow.Last(
            row.getLong("last_id"),
            row.getString("last_kind"),
            row.getString("last_status"),
            row.getString("last_summary"),
            row.getObject("last_on", LocalDate.class),
            row.getString("last_precision"),
            Objects.requireNonNull(CommitmentCitation.read(row, "lp")));
  }

  public static List<String> words(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }
}
