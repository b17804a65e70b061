package vn.biennien.dossier.meetings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.dossier.meetings.MeetingCommitments.Gate;
import vn.biennien.dossier.meetings.MeetingCommitments.Item;

/** Reads the commitments and proposals of a meeting, each with the last step of its chain. */
@Repository
class MeetingCommitmentRows {
  private static final String ROWS =
      """
      select c.id, @facts, a.name as speaker, a.side as speaker_side, d.illustrative,
             s.last_id, case when s.last_status = 'done' then 'done' else w.status end as status,
             e.on_date, e.date_precision, e.title as last_meeting,
             g.ids, g.slugs, g.objects, g.names,
             c.citation_id, t.document_id, p.number, t.quote, t.start_at, t.end_at
      from commitment c
      join meeting_report r on r.id = c.report_id
      join document d on d.id = c.document_id
      join citation t on t.id = c.citation_id
      join passage p on p.id = t.passage_id
      left join participation a on a.id = c.speaker_id
      join commitment_step(array[:readable], :asof::date) w on w.commitment_id = c.id
      join commitment_state(array[:readable], :asof::date) s on s.commitment_id = c.id
      left join lateral (
        select s.last_on as on_date, s.last_precision as date_precision, m.title
        from commitment k
        left join meeting_report x on x.id = k.report_id
        left join meeting m on m.id = x.meeting_id
        where k.id = s.last_id and k.id <> c.id) e on true
      left join lateral (
        select array_agg(o.id order by y.position) as ids, array_agg(o.slug order by y.position) as slugs,
               array_agg(o.object::text order by y.position) as objects,
               array_agg(concat_ws(' – ', o.vn, o.cn) order by y.position) as names
        from commitment_gate y join gate_mention n on n.id = y.mention_id join border_object o on o.id = n.border_object_id
        where y.commitment_id = c.id) g on true
      where r.meeting_id = :id and c.document_id in (:documents)
      order by c.document_id, c.position
      """
          .replace("@facts", CommitmentFacts.COLUMNS);

  private final JdbcClient sql;

  MeetingCommitmentRows(JdbcClient sql) {
    this.sql = sql;
  }

  List<Item> rows(MeetingContents.Scope scope) {
    return sql.sql(ROWS)
        .param("id", scope.meeting())
        .param("documents", scope.documents())
        .param("readable", scope.readable())
        .param("asof", scope.asOf())
        .query((r, n) -> item(r, scope.cites()))
        .list();
  }

  private static Item item(ResultSet r, Cites cites) throws SQLException {
    return new Item(
        r.getLong("id"),
        CommitmentFacts.read(r),
        r.getString("speaker"),
        r.getString("speaker_side"),
        r.getString("status"),
        r.getLong("last_id"),
        r.getObject("on_date", LocalDate.class),
        r.getString("date_precision"),
        r.getString("last_meeting"),
        r.getBoolean("illustrative"),
        gates(r),
        cites.required(r));
  }

  private static List<Gate> gates(ResultSet r) throws SQLException {
    Array ids = r.getArray("ids");
    if (ids == null) {
      return List.of();
    }
    Long[] id = (Long[]) ids.getArray();
    List<String> slugs = MeetingContents.strings(r, "slugs");
    List<String> objects = MeetingContents.strings(r, "objects");
    List<String> names = MeetingContents.strings(r, "names");
    List<Gate> gates = new ArrayList<>();
    for (int i = 0; i < id.length; i++) {
      Gate gate = new Gate(id[i], slugs.get(i), objects.get(i), names.get(i));
      if (!gates.contains(gate)) {
        gates.add(gate);
      }
    }
    return gates;
  }
}
