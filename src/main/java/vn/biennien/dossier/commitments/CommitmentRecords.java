package vn.biennien.dossier.commitments;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;

/** Reads one commitment or proposal with all that its page shows: six statements. */
@Repository
@RequiredArgsConstructor
class CommitmentRecords {
  private final ReadableSql sql;
  private final CommitmentRows rows;
  private final CommitmentChains chains;

  @Nullable CommitmentRecord find(long id) {
    CommitmentRow row = rows.one(id);
    if (row == null) {
      return null;
    }
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
            .replace("@speaker", CommitmentCitation.columns("s", "speaker_at"))
            .replace("@lead", CommitmentCitation.columns("l", "lead_in"));
    CommitmentRecord found =
        sql.sql(statement)
            .param("id", id)
            .query(RecordMapper.of(CommitmentRecord.class).with(CommitmentRow.class, told -> row))
            .single();
    found.gates().addAll(concerned(id));
    found.history().addAll(history(id));
    found.steps().addAll(chains.around(id));
    return found;
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
                .replace("@citation", CommitmentCitation.columns("p")))
        .param("id", id)
        .query(RecordMapper.of(CommitmentRecord.Concerned.class))
        .list();
  }

  private List<CommitmentRecord.Change> history(long id) {
    return sql.sql(
            """
            select h.id, h.status, h.on_date as "on", h.date_precision as precision, a.title as paper, @citation
            from commitment_status_change h
            left join citation_place p on p.id = h.citation_id
            left join paper a on a.id = h.paper_id
            left join document ad on ad.id = a.document_id
            where h.commitment_id = :id
              and (p.sensitivity in (:readable) or ad.sensitivity in (:readable))
            order by h.on_date desc nulls last, h.id desc
            """
                .replace("@citation", CommitmentCitation.columns("p")))
        .param("id", id)
        .query(RecordMapper.of(CommitmentRecord.Change.class))
        .list();
  }
}
