package vn.biennien.dossier.meetings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.meetings.MeetingPage.Neighbour;

/**
 * Reads the meetings around one: before and after it in its series, the one it belongs to, those it
 * consists of, and others that the same documents are about. A fictitious meeting never stands
 * beside a real one.
 */
@Repository
@RequiredArgsConstructor
class MeetingNeighbours {
  private static final String NEIGHBOURS =
      """
      with seen as (
        select m.*, coalesce(m.date_start, make_date(m.edition_year, 1, 1)) as on_date, v.illustrative
        from meeting m
        cross join lateral (select count(*) as n, bool_and(d.illustrative) as illustrative
          from meeting_report r join document d on d.id = r.document_id
          where r.meeting_id = m.id and d.sensitivity in (:readable)) v
        where v.n > 0
      ), here as (select * from seen where id = :id),
      nested as (
        select c.meeting_id as child, p.meeting_id as parent
        from meeting_report c
        join meeting_report p on p.document_id = c.document_id and p.role = 'parent' and p.meeting_id <> c.meeting_id
        join document d on d.id = c.document_id and d.sensitivity in (:readable)
        where c.role = 'main' and :id in (c.meeting_id, p.meeting_id)
      )
      (select 'previous' as relation, s.* from seen s, here h
       where s.series = h.series and h.series not in ('other', 'visit') and s.illustrative = h.illustrative
         and (s.on_date, s.id) < (h.on_date, h.id)
       order by s.on_date desc, s.id desc limit 1)
      union all
      (select 'next', s.* from seen s, here h
       where s.series = h.series and h.series not in ('other', 'visit') and s.illustrative = h.illustrative
         and (s.on_date, s.id) > (h.on_date, h.id)
       order by s.on_date, s.id limit 1)
      union all
      (select 'parent', s.* from seen s where s.id in (select parent from nested where child = :id)
       order by s.on_date, s.id)
      union all
      (select 'child', s.* from seen s where s.id in (select child from nested where parent = :id)
       order by s.on_date, s.id)
      union all
      (select 'same', s.* from seen s, here h
       where s.id <> h.id and not exists (select 1 from nested where s.id in (child, parent))
         and exists (select 1 from meeting_report a join meeting_report b on b.document_id = a.document_id
                     where a.meeting_id = h.id and b.meeting_id = s.id and a.role = 'main' and b.role = 'main'
                       and a.document_id in (:documents))
       order by s.on_date, s.id)
      """;

  private final JdbcClient sql;

  Map<String, List<Neighbour>> of(long id, List<Long> documents, List<String> readable) {
    return sql
        .sql(NEIGHBOURS)
        .param("id", id)
        .param("documents", documents)
        .param("readable", readable)
        .query(Neighbour.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Neighbour::relation));
  }
}
