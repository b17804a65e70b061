package vn.biennien.dossier.meetings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.dossier.citations.RecordMapper;
import vn.biennien.dossier.meetings.Cites.Cite;
import vn.biennien.dossier.meetings.MeetingCommitments.Gate;
import vn.biennien.dossier.meetings.MeetingCommitments.Item;

/** Reads the commitments and proposals of a meeting, each with the last step of its chain. */
@Repository
@RequiredArgsConstructor
class MeetingCommitmentRows {
  private static final String ROWS =
      """
      select c.id, @facts, a.name as speaker, a.side as speaker_side, d.illustrative,
             s.last_id, case when s.last_status = 'done' then 'done' else w.status end as status,
             e.last_on, e.last_precision, e.last_meeting, g.gates,
             c.citation_id, t.document_id, p.number as paragraph, t.quote, t.start_at, t.end_at
      from commitment c
      join meeting_report r on r.id = c.report_id
      join document d on d.id = c.document_id
      join citation t on t.id = c.citation_id
      join passage p on p.id = t.passage_id
      left join participation a on a.id = c.speaker_id
      join commitment_step(array[:readable], :asof::date) w on w.commitment_id = c.id
      join commitment_state(array[:readable], :asof::date) s on s.commitment_id = c.id
      left join lateral (
        select s.last_on, s.last_precision, m.title as last_meeting
        from commitment k
        left join meeting_report x on x.id = k.report_id
        left join meeting m on m.id = x.meeting_id
        where k.id = s.last_id and k.id <> c.id) e on true
      left join lateral (
        select array_agg(array[o.slug, o.object, concat_ws(' – ', o.vn, o.cn)] order by y.position) as gates
        from commitment_gate y join gate_mention n on n.id = y.mention_id join border_object o on o.id = n.border_object_id
        where y.commitment_id = c.id) g on true
      where r.meeting_id = :id and c.document_id in (:documents)
      order by c.document_id, c.position
      """
          .replace("@facts", CommitmentFacts.COLUMNS);

  private final JdbcClient sql;

  List<Item> rows(MeetingContents.Scope scope) {
    return sql.sql(ROWS)
        .param("id", scope.meeting())
        .param("documents", scope.documents())
        .param("readable", scope.readable())
        .param("asof", scope.asOf())
        .query(
            RecordMapper.of(Item.class)
                .with(Gate.class, MeetingCommitmentRows::gates)
                .with(Cite.class, scope.cites()::of))
        .list();
  }

  private static List<Gate> gates(ResultSet r) throws SQLException {
    Array gates = r.getArray("gates");
    return gates == null
        ? List.of()
        : Arrays.stream((String[][]) gates.getArray())
            .map(gate -> new Gate(gate[0], gate[1], gate[2]))
            .distinct()
            .toList();
  }
}
