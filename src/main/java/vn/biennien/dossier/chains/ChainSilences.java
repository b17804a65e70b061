package vn.biennien.dossier.chains;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;

/**
 * Reads which later meetings were silent on an undertaking: one statement for all of them. A
 * meeting at which anything is known to have been said in one of its fields does not count, since
 * general words may well have meant it.
 */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ChainSilences {
  private static final String SILENCES =
      """
      with last as (
        select chain_id, max(coalesce(stage_on, on_date)) as on_date from commitment_step(array[:readable], :asof::date)
        where chain_id is not null and not illustrative group by 1
      ), spoken as (
        select distinct c.chain_id, m.series from commitment c
        join document d on d.id = c.document_id and d.sensitivity in (:readable) and not d.illustrative
        join meeting_report r on r.id = c.report_id join meeting m on m.id = r.meeting_id
        where c.chain_id is not null and m.series in ('spring_meeting', 'jwc', 'yunnan_annual', 'yunnan_jwg')
          and coalesce(m.date_start, make_date(m.edition_year, 1, 1)) <= :today
      )
      select l.chain_id, m.id as meeting, m.title, m.date_start as start, m.date_end as "end", m.date_precision as precision, @citation
      from last l
      join meeting m on m.date_start > l.on_date and m.date_start <= :today
        and case when :series::text is null
                 then exists (select 1 from spoken s where s.chain_id = l.chain_id and s.series = m.series)
                 else m.series = :series end
      cross join lateral (
        select x.* from meeting_report r
        join document d on d.id = r.document_id and d.sensitivity in (:readable) and not d.illustrative
        join report_date_quote q on q.report_id = r.id
        join citation_place x on x.id = q.citation_id
        where r.meeting_id = m.id and r.role = 'main'
        order by x.document_id, q.position limit 1) p
      where not exists (
        select 1 from commitment c
        join document d on d.id = c.document_id and d.sensitivity in (:readable)
        join meeting_report r on r.id = c.report_id and r.meeting_id = m.id
        join commitment k on k.chain_id = l.chain_id and k.field = c.field)
      order by l.chain_id, m.date_start, m.id
      """
          .replace("@citation", CommitmentCitation.columns("p"));

  private final ReadableSql sql;

  /**
   * Chain → silent meetings after its last step, in the order of their days.
   *
   * @param series of the meetings; null for the numbered and yearly ones at which the chain itself
   *     has been spoken of
   */
  public Map<Long, List<ChainSilence>> of(@Nullable String series, LocalDate today) {
    record Silent(long chainId, ChainSilence silence) {}
    return sql
        .sql(SILENCES)
        .param("series", series)
        .param("today", today)
        .query(RecordMapper.of(Silent.class))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Silent::chainId, Collectors.mapping(Silent::silence, Collectors.toList())));
  }
}
