package vn.biennien.dossier.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;

/** Reads one commitment or proposal with all that its page shows: six statements. */
@Repository
class CommitmentRecords {
  private final ReadableSql sql;
  private final CommitmentRows rows;
  private final CommitmentChains chains;

  CommitmentRecords(ReadableSql sql, CommitmentRows rows, CommitmentChains chains) {
    this.sql = sql;
    this.rows = rows;
    this.chains = chains;
  }

  @Nullable CommitmentRecord find(long id) {
    CommitmentRow row = rows.one(id);
    return row == null ? null : record(row, concerned(id), history(id), chains.around(id));
  }

  private CommitmentRecord record(
      CommitmentRow row,
      List<CommitmentRecord.Concerned> gates,
      List<CommitmentRecord.Change> history,
      List<CommitmentStep> steps) {
    String statement =
        """
        select @speaker, @lead,
               array(select f.field::text from commitment_field f where f.commitment_id = c.id order by f.position) as other_fields,
               array(select q.quote from participation_office po join citation q on q.id = po.citation_id
                     where po.participation_id = c.speaker_id order by po.position) as offices,
               r.meeting_id is not null and not exists (
                 select 1 from meeting_report o join document od on od.id = o.document_id
                 where o.meeting_id = r.meeting_id and od.kind <> 'article' and not od.illustrative
                   and od.sensitivity in (:readable)) as press
        from commitment c
        left join meeting_report r on r.id = c.report_id
        left join participation sp on sp.id = c.speaker_id
        left join citation_place s on s.id = sp.citation_id
        left join citation_place l on l.id = c.lead_in_citation_id
        where c.id = :id
        """
            .replace("@speaker", CommitmentCitation.columns("s", "s"))
            .replace("@lead", CommitmentCitation.columns("l", "l"));
    return sql.sql(statement)
        .param("id", row.id())
        .query((found, i) ->
            new CommitmentRecord(
                row,
                CommitmentRows.words(found, "other_fields"),
                CommitmentRows.words(found, "offices"),
                CommitmentCitation.read(found, "s"),
                CommitmentCitation.read(found, "l"),
                found.getBoolean("press"),
                gates,
                history,
                steps))
        .single();
  }

  private List<CommitmentRecord.Concerned> concerned(long id) {
    return sql.sql(
            """
            select o.slug, o.object, o.vn, o.cn, g.current_level, g.requested_level, g.action, @citation
            from commitment_gate cg
            join gate_mention g on g.id = cg.mention_id
            join border_object o on o.id = g.border_object_id
            join citation_place p on p.id = g.citation_id
            where cg.commitment_id = :id order by cg.position
            """
                .replace("@citation", CommitmentCitation.columns("p", "p")))
        .param("id", id)
        .query((row, i) ->
            new CommitmentRecord.Concerned(
                new CommitmentRow.Gate(
                    row.getString("slug"),
                    row.getString("object"),
                    row.getString("vn"),
                    row.getString("cn")),
                row.getString("current_level"),
                row.getString("requested_level"),
                row.getString("action"),
                Objects.requireNonNull(CommitmentCitation.read(row, "p"))))
        .list();
  }

  private List<CommitmentRecord.Change> history(long id) {
    return sql.sql(
            """
            select h.id as stage, h.status, h.on_date, h.date_precision, a.title as paper, @citation
            from commitment_status_change h
            left join citation_place p on p.id = h.citation_id
            left join paper a on a.id = h.paper_id
            left join document ad on ad.id = a.document_id
            where h.commitment_id = :id
              and (p.sensitivity in (:readable) or ad.sensitivity in (:readable))
            order by h.on_date desc nulls last, h.id desc
            """
                .replace("@citation", CommitmentCitation.columns("p", "p")))
        .param("id", id)
        .query((row, i) ->
            new CommitmentRecord.Change(
                row.getLong("stage"),
                row.getString("status"),
                row.getObject("on_date", LocalDate.class),
                row.getString("date_precision"),
                CommitmentCitation.read(row, "p"),
                row.getString("paper")))
        .list();
  }
}
