package vn.biennien.dossier.prints;

import java.util.Collection;
import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Repository;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;
import vn.biennien.dossier.commitments.CommitmentConditions;

/** Reads commitments for printed summaries, in one statement however many they are. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SheetRows {
  private static final String ROWS =
      """
      select c.id, @facts, w.quote as words_quote, w.document_id as words_document, w.id as words_citation,
             w.title as words_source_title, w.kind as words_source_kind,
             w.publisher as words_source_publisher, w.starting as words_source_starting, w.number as words_source_passage,
             w.illustrative as words_illustrative,
             d.date_start as words_start, d.date_end as words_end, d.date_precision as words_precision,
             coalesce(m.date_start, r.date_start, d.date_start) as said_on, @year as year,
             (select string_agg(o.vn || coalesce(' – ' || o.cn, ''), '; ' order by cg.position) from commitment_gate cg
              join gate_mention g on g.id = cg.mention_id
              join border_object o on o.id = g.border_object_id where cg.commitment_id = c.id) as gates,
             m.id as meeting_id, m.title as meeting, s.name as speaker,
             (select string_agg(o.quote, ', ' order by po.position) from participation_office po
              join citation o on o.id = po.citation_id where po.participation_id = s.id) as speaker_office,
             array(select coalesce(jurisdiction_label(j, :asof::date), r.name) from commitment_responsible r
                   left join jurisdiction j on j.id = r.jurisdiction_id where r.commitment_id = c.id order by r.position) as responsible,
             array(select r.agency from commitment_supporting r where r.commitment_id = c.id order by r.position) as supporting_agencies,
             array(select r.addressee from commitment_addressee r where r.commitment_id = c.id order by r.position) as addressed_to,
             c.chain_id, h.name as chain,
             t.status, l.summary as last_summary, t.last_status, t.last_on, t.last_precision, lw.title as last_source_title,
             lw.kind as last_source_kind,
             lw.publisher as last_source_publisher, lw.starting as last_source_starting, lw.number as last_source_passage
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
          .replace("@facts", CommitmentFacts.COLUMNS)
          .replace("@year", CommitmentConditions.YEAR);

  private final ReadableSql sql;

  public List<SheetRow> of(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.sql(ROWS).param("ids", ids).query(RecordMapper.of(SheetRow.class)).list();
  }
}
