package vn.biennien.dossier.prints;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.commitments.CommitmentConditions;
import vn.biennien.shared.Readers;

/** Reads commitments for printed summaries, in one statement however many they are. */
@Repository
public class SheetRows {
  private static final String ROWS =
      """
      select c.id, c.kind, c.specificity = 'specific' as specific, c.summary, w.quote,
             w.document_id, w.id as citation_id, w.title as document_title, w.kind as document_kind, w.publisher, w.starting, w.illustrative,
             w.number as passage, d.date_start as document_start, d.date_end as document_end, d.date_precision as document_precision,
             coalesce(m.date_start, r.date_start, d.date_start) as said_on, @year as year, c.field,
             (select string_agg(o.vn || coalesce(' – ' || o.cn, ''), '; ' order by cg.position) from commitment_gate cg
              join gate_mention g on g.id = cg.mention_id
              join border_object o on o.id = g.border_object_id where cg.commitment_id = c.id) as gates,
             m.id as meeting_id, m.title as meeting, s.name as speaker,
             (select string_agg(o.quote, ', ' order by po.position) from participation_office po
              join citation o on o.id = po.citation_id where po.participation_id = s.id) as speaker_office,
             c.lead_agency,
             (select string_agg(coalesce(jurisdiction_label(j, :asof::date), r.name), E'\\n' order by r.position) from commitment_responsible r
              left join jurisdiction j on j.id = r.jurisdiction_id where r.commitment_id = c.id) as responsible,
             (select string_agg(r.agency, E'\\n' order by r.position) from commitment_supporting r where r.commitment_id = c.id) as supporting,
             (select string_agg(r.addressee, E'\\n' order by r.position) from commitment_addressee r where r.commitment_id = c.id) as addressees,
             c.target, c.deadline, c.result, c.obstacle, c.chain_id, h.name as chain,
             t.status, l.summary as last_summary, t.last_status, lw.title as last_document, lw.kind as last_kind, lw.publisher as last_publisher, coalesce(lw.starting, false) as last_starting, coalesce(lw.number, 0) as last_passage, t.last_on, t.last_precision
      from commitment c
      join citation_place w on w.id = c.citation_id
      join document_card d on d.id = c.document_id
      join commitment_state(array[:readable], :asof::date) t on t.commitment_id = c.id
      left join commitment l on l.id = t.last_id
      left join citation_place lw on lw.id = t.last_citation
      left join meeting_report r on r.id = c.report_id
      left join meeting m on m.id = r.meeting_id
      left join participation s on s.id = c.speaker_id
      left join commitment_chain h on h.id = c.chain_id
      where c.id in (:ids) and d.sensitivity in (:readable)
      order by m.date_start desc nulls last, m.id, c.document_id, c.position
      """
          .replace("@year", CommitmentConditions.YEAR);

  private final JdbcClient sql;
  private final Readers readers;

  SheetRows(JdbcClient sql, Readers readers) {
    this.sql = sql;
    this.readers = readers;
  }

  public List<SheetRow> of(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.sql(ROWS)
            .param("ids", ids)
            .param("readable", readers.sensitivities())
            .param("asof", readers.asOf())
            .query(SheetRow.class)
            .list();
  }
}
