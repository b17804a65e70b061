package vn.biennien.dossier.prints;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.chains.ChainSilence;
import vn.biennien.dossier.chains.ChainSilences;
import vn.biennien.dossier.chains.ChainStanding;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;
import vn.biennien.dossier.commitments.CommitmentChains;
import vn.biennien.dossier.commitments.CommitmentFilter;
import vn.biennien.dossier.commitments.CommitmentRow;
import vn.biennien.dossier.commitments.CommitmentRows;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.dossier.timelines.ReadingDay;
import vn.biennien.shared.NotFoundException;

/** Reads what a leader's briefing rests on: eight statements. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class BriefingReading {
  /** More specific items than any jurisdiction has had in ten years. */
  private static final int ITEMS = 1000;

  private static final int MEETINGS = 3;
  private static final int PEOPLE = 12;

  private final ReadableSql sql;
  private final CommitmentRows rows;
  private final CommitmentChains chains;
  private final ReadingDay day;
  private final ChainSilences silences;

  /** A jurisdiction of our side that a briefing can be made for. */
  public record Jurisdiction(String slug, String name) {}

  /** Those of our side that are members of a mechanism. */
  public List<Jurisdiction> jurisdictions() {
    return sql.sql(
            """
            select j.slug, j.name from jurisdiction j
            where j.side = 'VN' and j.valid_to is null
              and exists (select 1 from jurisdiction_reach r join series_membership m on m.jurisdiction_id = r.reached_id where r.jurisdiction_id = j.id)
            order by j.position
            """)
        .query(Jurisdiction.class)
        .list();
  }

  /**
   * @throws NotFoundException when there is no such jurisdiction on our side
   */
  public BriefingMaterial read(String series, int year, String slug) {
    String name =
        sql.sql(
                "select jurisdiction_label(j, :asof::date) from jurisdiction j where slug = :slug and side = 'VN'")
            .param("slug", slug)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new NotFoundException("jurisdiction"));
    CommitmentFilter filter =
        CommitmentFilter.NONE.with("jurisdiction", slug).with("specificity", "specific");
    Set<Long> elsewhere = elsewhere(series);
    List<CommitmentRow> items =
        rows.part(filter, ITEMS, 0).stream()
            .filter(row -> !row.illustrative())
            .filter(row -> row.meeting() == null || !elsewhere.contains(row.meeting().id()))
            .toList();
    return new BriefingMaterial(
        series,
        year,
        slug,
        name,
        day.today(),
        meetings(series, year),
        items,
        chains(series, items),
        opposite(series, year, slug));
  }

  /**
   * Meetings of the other mechanism: what was said to Yunnan is not put before Guangxi, nor the
   * other way round (the mechanisms are never mixed: glossary of the domain).
   */
  private Set<Long> elsewhere(String series) {
    return sql.sql(
            "select meeting_id from meeting_mechanism(array[:readable]) where mechanism <> :own")
        .param("own", mechanism(series))
        .query(Long.class)
        .set();
  }

  private static String mechanism(String series) {
    return series.startsWith("yunnan") ? "yunnan" : "guangxi";
  }

  private List<BriefingMaterial.Held> meetings(String series, int year) {
    return sql.sql(
            """
            select m.id, m.title, m.date_start as start, m.date_end as "end", m.date_precision as precision,
                   (select string_agg(distinct regexp_replace(v.place, '^([Tt]hành phố|[Tt]ỉnh|điểm cầu( tỉnh)?) ', ''), ', ')
                    from report_venue v join meeting_report r on r.id = v.report_id
                    join document d on d.id = r.document_id and d.sensitivity in (:readable)
                    where r.meeting_id = m.id and r.role = 'main' and v.role <> 'mentioned') as venues, @citation
            from meeting m
            cross join lateral (
              select x.* from meeting_report r
              join document d on d.id = r.document_id and d.sensitivity in (:readable) and not d.illustrative
              join report_date_quote q on q.report_id = r.id
              join citation_place x on x.id = q.citation_id
              where r.meeting_id = m.id and r.role = 'main'
              order by (q.basis = 'stated') desc, (r.date_start = m.date_start) desc nulls last, x.document_id, q.position limit 1) p
            where m.series = :series and m.date_start < make_date(:year, 1, 1)
              and (:asof::date is null or m.date_start <= :asof::date)
            order by m.date_start desc limit :most
            """
                .replace("@citation", CommitmentCitation.columns("p")))
        .param("series", series)
        .param("year", year)
        .param("most", MEETINGS)
        .query(RecordMapper.of(BriefingMaterial.Held.class))
        .list();
  }

  private List<BriefingMaterial.Chain> chains(String series, List<CommitmentRow> items) {
    Set<Long> ours = new HashSet<>();
    items.forEach(row -> ours.add(row.id()));
    Map<Long, List<ChainSilence>> silent = silences.of(series, day.today());
    return chains.all().stream()
        .filter(
            steps -> steps.stream().anyMatch(step -> links(step).stream().anyMatch(ours::contains)))
        .map(steps -> chain(steps, silent))
        .filter(Objects::nonNull)
        .toList();
  }

  private BriefingMaterial.@Nullable Chain chain(
      List<CommitmentStep> steps, Map<Long, List<ChainSilence>> silent) {
    ChainStanding standing = ChainStanding.of(steps, day.today());
    CommitmentStep last = standing.last();
    CommitmentStep since = standing.since();
    return last == null || since == null
        ? null
        : new BriefingMaterial.Chain(
            last.chain(),
            last.chainName(),
            standing,
            last,
            since,
            steps.stream().flatMap(step -> links(step).stream()).toList(),
            silent(standing, silent.getOrDefault(last.chain(), List.of())));
  }

  /** The latest silence on what is open. */
  private static @Nullable ChainSilence silent(
      ChainStanding standing, List<ChainSilence> silences) {
    return standing.open() && !silences.isEmpty() ? silences.getLast() : null;
  }

  private static Collection<Long> links(CommitmentStep step) {
    Set<Long> links = new HashSet<>();
    links.add(step.commitment());
    step.others().forEach(other -> links.add(other.commitment()));
    return links;
  }

  /** Named people of the other side, each at the last meeting at which ours met them. */
  private List<BriefingMaterial.Person> opposite(String series, int year, String slug) {
    return sql.sql(
            """
            with met as (
              select distinct on (p.person_id) p.person_id, p.id, p.position, m.id as meeting_id, m.title, m.date_start, m.date_end,
                     m.date_precision, m.series, p.citation_id
              from participation p
              join document d on d.id = p.document_id and d.sensitivity in (:readable) and not d.illustrative
              join meeting_report r on r.id = p.report_id and r.role = 'main'
              join meeting m on m.id = r.meeting_id
              where p.side = 'CN' and p.person_id is not null and p.citation_id is not null
                and (not exists (select 1 from participation_role x where x.participation_id = p.id)
                     or exists (select 1 from participation_role x where x.participation_id = p.id and x.role <> 'mentioned'))
                and m.date_start >= make_date(:year - 4, 1, 1) and m.date_start < make_date(:year, 1, 1)
                and (:asof::date is null or m.date_start <= :asof::date)
                and not exists (select 1 from meeting_mechanism(array[:readable]) w where w.meeting_id = m.id and w.mechanism <> :own)
                and exists (select 1 from meeting_attendance(array[:readable]) a
                            join jurisdiction_reach jr on jr.reached_id = a.jurisdiction_id
                            join jurisdiction j on j.id = jr.jurisdiction_id
                            where a.meeting_id = m.id and j.slug = :slug)
              order by p.person_id, m.date_start desc, p.document_id, p.id
            )
            select n.id, n.name, k.name_zh, t.title as meeting, t.date_start as start, t.date_end as "end", t.date_precision as precision,
                   (select string_agg(q.quote, ', ' order by po.position) from participation_office po
                    join citation q on q.id = po.citation_id where po.participation_id = t.id) as offices, @citation
            from met t
            join person n on n.id = t.person_id
            left join person_known_as(array[:readable]) k on k.person_id = n.id
            join citation_place p on p.id = t.citation_id
            order by t.date_start desc, (t.series = :series) desc, t.position, t.id limit :most
            """
                .replace("@citation", CommitmentCitation.columns("p")))
        .param("series", series)
        .param("year", year)
        .param("slug", slug)
        .param("own", mechanism(series))
        .param("most", PEOPLE)
        .query(RecordMapper.of(BriefingMaterial.Person.class))
        .list();
  }
}
