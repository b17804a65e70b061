package vn.biennien.dossier.commitments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;

/** Reads chains: the steps of an undertaking through the years, in the order of their dates. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CommitmentChains {
  private static final String ORDER =
      "order by h.name, c.chain_id, v.on_date nulls first, (v.status = 'done'), c.id, v.entered";

  /** {@code asks_first}: it asks for it or agrees on it, as no other step of its meeting before. */
  private static final String STEPS =
      """
      select w.*, case when asks_first then count(*) filter (where asks_first) over (partition by chain order by n) - 1 else 0 end as restated
      from (
        select row_number() over (@order) as n, c.chain_id as chain, h.name as chain_name, c.id as commitment, v.kind, v.status, c.summary, c.target,
               v.on_date as "on", case when not v.entered then @until end as until, v.date_precision as precision, d.illustrative,
               case when not v.entered then sp.name end as speaker, case when not v.entered then m.id end as meeting,
               case when not v.entered then m.title end as meeting_title,
               (select string_agg(q.quote, ', ' order by po.position) from participation_office po
                join citation q on q.id = po.citation_id where po.participation_id = sp.id) as office,
               case v.kind when 'proposed_vn' then 'VN' when 'proposed_cn' then 'CN'
                    else coalesce((select case when count(distinct j.side) = 1 and count(*) = count(j.id) then min(j.side::text) else 'BOTH' end
                                   from commitment_responsible w left join jurisdiction j on j.id = w.jurisdiction_id
                                   where w.commitment_id = c.id having count(*) > 0), sp.side::text, 'BOTH') end as side,
               v.asks and row_number() over (partition by c.chain_id, v.asks, coalesce(m.id, -p.document_id) @order) = 1 as asks_first,
               @citation
        from commitment c
        join commitment_chain h on h.id = c.chain_id
        join document d on d.id = c.document_id
        join commitment_step(array[:readable], :asof::date) s on s.commitment_id = c.id
        cross join lateral (
          select c.kind::text as kind, case when s.stage_on is null then s.status else c.status_at_article::text end as status, s.on_date,
                 s.date_precision, c.citation_id, false as entered, c.kind in ('proposed_vn', 'proposed_cn', 'agreed', 'discussed') as asks
          union all
          select case when s.status = 'done' then 'reported_done' else 'announced' end, s.status, s.stage_on,
                 s.stage_precision, s.stage_citation, true, false
          where s.stage_on is not null
        ) v
        join citation_place p on p.id = v.citation_id
        left join participation sp on sp.id = c.speaker_id
        left join meeting_report r on r.id = c.report_id
        left join meeting m on m.id = r.meeting_id
        where d.sensitivity in (:readable) and @which
      ) w order by n
      """
          .replace("@order", ORDER)
          .replace("@until", CommitmentConditions.UNTIL)
          .replace("@citation", CommitmentCitation.columns("p"));

  private final ReadableSql sql;

  /** The steps of the chain that this commitment is a link of; empty when it is alone. */
  List<CommitmentStep> around(long commitment) {
    return told(
        STEPS.replace("@which", "c.chain_id = (select chain_id from commitment where id = :id)"),
        commitment);
  }

  /** The steps of one chain. */
  public List<CommitmentStep> of(long chain) {
    return told(STEPS.replace("@which", "c.chain_id = :id"), chain);
  }

  /** All chains that real texts tell of, each with its steps. */
  public Collection<List<CommitmentStep>> all() {
    return byChain(told(STEPS.replace("@which", "not d.illustrative and :id = 0"), 0));
  }

  /** Chain → its steps, of all chains with a link that concerns the border object. */
  public Collection<List<CommitmentStep>> about(long borderObject) {
    String which =
        """
        c.chain_id in (select l.chain_id from commitment l
                       join commitment_gate cg on cg.commitment_id = l.id
                       join gate_mention g on g.id = cg.mention_id
                       join document ld on ld.id = l.document_id and ld.sensitivity in (:readable)
                       where g.border_object_id = :id and l.chain_id is not null)\
        """;
    return byChain(told(STEPS.replace("@which", which), borderObject));
  }

  private static Collection<List<CommitmentStep>> byChain(List<CommitmentStep> steps) {
    return steps.stream()
        .collect(
            Collectors.groupingBy(
                CommitmentStep::chain, LinkedHashMap::new, Collectors.toUnmodifiableList()))
        .values();
  }

  /** Several documents tell of one step: the first one carries the others. */
  private List<CommitmentStep> told(String statement, long id) {
    List<CommitmentStep> told = new ArrayList<>();
    for (CommitmentStep step :
        sql.sql(statement).param("id", id).query(RecordMapper.of(CommitmentStep.class)).list()) {
      told.stream()
          .filter(step::isSameAs)
          .findFirst()
          .ifPresentOrElse(first -> first.others().add(step), () -> told.add(step));
    }
    return told;
  }
}
