package vn.biennien.dossier.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;

/** Reads chains: the steps of an undertaking through the years, in the order of their dates. */
@Repository
public class CommitmentChains {
  private static final String STEPS =
      """
      select c.chain_id, h.name as chain_name, c.id, v.kind, v.status, c.summary, c.target, v.on_date, case when not v.entered then @until end as until,
             v.date_precision, d.illustrative, case when not v.entered then sp.name end as speaker, case when not v.entered then m.id end as meeting_id, case when not v.entered then m.title end as meeting_title,
             (select string_agg(q.quote, ', ' order by po.position) from participation_office po
              join citation q on q.id = po.citation_id where po.participation_id = sp.id) as office,
             case v.kind when 'proposed_vn' then 'VN' when 'proposed_cn' then 'CN'
                  else coalesce((select case when count(distinct j.side) = 1 and count(*) = count(j.id) then min(j.side::text) else 'BOTH' end
                                 from commitment_responsible w left join jurisdiction j on j.id = w.jurisdiction_id
                                 where w.commitment_id = c.id having count(*) > 0), sp.side::text, 'BOTH') end as side,
             @citation
      from commitment c
      join commitment_chain h on h.id = c.chain_id
      join document d on d.id = c.document_id
      join commitment_step(array[:readable], :asof::date) s on s.commitment_id = c.id
      cross join lateral (
        select c.kind::text as kind, case when s.stage_on is null then s.status else c.status_at_article::text end as status,
               s.on_date, s.date_precision, c.citation_id, false as entered
        union all
        select case when s.status = 'done' then 'reported_done' else 'announced' end, s.status, s.stage_on, s.stage_precision, s.stage_citation, true
        where s.stage_on is not null
      ) v
      join citation_place p on p.id = v.citation_id
      left join participation sp on sp.id = c.speaker_id
      left join meeting_report r on r.id = c.report_id
      left join meeting m on m.id = r.meeting_id
      where d.sensitivity in (:readable) and @which
      order by h.name, c.chain_id, v.on_date nulls first, (v.status = 'done'), c.id, v.entered
      """
          .replace("@until", CommitmentConditions.UNTIL)
          .replace("@citation", CommitmentCitation.columns("p", "p"));

  private final ReadableSql sql;

  CommitmentChains(ReadableSql sql) {
    this.sql = sql;
  }

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

  private List<CommitmentStep> told(String statement, long id) {
    List<CommitmentStep> steps =
        sql.sql(statement).param("id", id).query((row, i) -> step(row)).list();
    return numbered(merged(steps));
  }

  /** Several documents tell of one step: the first one carries the others. */
  private static List<CommitmentStep> merged(List<CommitmentStep> steps) {
    List<CommitmentStep> merged = new ArrayList<>();
    for (CommitmentStep step : steps) {
      int same = indexOfSame(merged, step);
      if (same < 0) {
        merged.add(step);
      } else {
        CommitmentStep first = merged.get(same);
        List<CommitmentStep> others = new ArrayList<>(first.others());
        others.add(step);
        merged.set(same, first.with(0, others));
      }
    }
    return merged;
  }

  private static int indexOfSame(List<CommitmentStep> steps, CommitmentStep step) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).sameAs(step)) {
        return i;
      }
    }
    return -1;
  }

  /** Counts at how many earlier meetings the same undertaking was asked for or agreed. */
  private static List<CommitmentStep> numbered(List<CommitmentStep> steps) {
    Map<Long, Set<Object>> meetings = new LinkedHashMap<>();
    List<CommitmentStep> numbered = new ArrayList<>();
    for (CommitmentStep step : steps) {
      int restated = 0;
      if (step.asks()) {
        Set<Object> before = meetings.computeIfAbsent(step.chain(), chain -> new HashSet<>());
        Object meeting =
            step.meeting() == null ? "document " + step.citation().document() : step.meeting();
        boolean first = before.isEmpty();
        boolean later = before.add(meeting);
        restated = !first && later ? before.size() - 1 : 0;
      }
      numbered.add(step.with(restated, step.others()));
    }
    return numbered;
  }

  private static CommitmentStep step(ResultSet row) throws SQLException {
    return new CommitmentStep(
        row.getLong("chain_id"),
        row.getString("chain_name"),
        row.getLong("id"),
        row.getString("kind"),
        row.getString("status"),
        row.getString("summary"),
        row.getString("target"),
        row.getObject("on_date", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getString("date_precision"),
        row.getBoolean("illustrative"),
        row.getString("speaker"),
        row.getString("office"),
        row.getString("side"),
        row.getObject("meeting_id", Long.class),
        row.getString("meeting_title"),
        Objects.requireNonNull(CommitmentCitation.read(row, "p")),
        0,
        List.of());
  }
}
