-- The stage that says last where one item stands, of those whose proof may be read. The words of its own text, cited, say least.
create function commitment_last_stage(of_commitment bigint, cited bigint, readable text[], as_of date) returns setof commitment_status_change
language sql stable as $$
  select w.*
  from commitment_status_change w
  left join citation x on x.id = w.citation_id
  left join paper p on p.id = w.paper_id
  join document e on e.id = coalesce(x.document_id, p.document_id) and e.sensitivity = any (readable)
  where w.commitment_id = of_commitment and (as_of is null or w.on_date is null or w.on_date <= as_of)
  order by (w.citation_id is distinct from cited) desc, w.on_date desc nulls last, w.id desc
  limit 1
$$;

create or replace function commitment_step(readable text[], as_of date)
returns table (commitment_id bigint, chain_id bigint, status text, meeting_id bigint, on_date date, date_precision text, illustrative boolean,
               stage_on date, stage_precision text, stage_citation bigint)
language sql stable as $$
  select s.*
  from (
    select c.id, c.chain_id, coalesce(h.status, c.status_at_article::text) as status, r.meeting_id,
           coalesce(m.date_start, r.date_start, make_date(m.edition_year, 1, 1), d.published_on) as on_date,
           case when m.date_start is not null then m.date_precision when r.date_start is not null then r.date_precision else 'year' end::text,
           d.illustrative, h.stage_on, h.stage_precision, h.stage_citation
    from commitment c
    join document d on d.id = c.document_id and d.sensitivity = any (readable)
    left join lateral (
      select w.status::text as status,
             case when w.citation_id is distinct from c.citation_id then w.on_date end as stage_on,
             case when w.citation_id is distinct from c.citation_id then w.date_precision::text end as stage_precision,
             case when w.citation_id is distinct from c.citation_id
                  then coalesce(w.citation_id, p.signing_citation_id, p.citation_id, c.citation_id) end as stage_citation
      from commitment_last_stage(c.id, c.citation_id, readable, as_of) w
      left join paper p on p.id = w.paper_id
    ) h on true
    left join meeting_report r on r.id = c.report_id
    left join meeting m on m.id = r.meeting_id
  ) s
  where as_of is null or s.on_date <= as_of
$$;

-- Where a commitment stands may be told by a document that fewer may read: "public|agreed" is what all are told, "internal|done"
-- what those are who may read more.
create or replace view document_facet (document_id, facet, value) as
select r.document_id, 'year', meeting_year(m)::text
from meeting_report r join meeting m on m.id = r.meeting_id
where r.role = 'main' and meeting_year(m) is not null
union
select d.id, 'year', extract(year from d.published_on)::int::text
from document d
where d.published_on is not null
  and not exists (select from meeting_report r join meeting m on m.id = r.meeting_id
                  where r.document_id = d.id and r.role = 'main' and meeting_year(m) is not null)
union
select d.id, 'kind', d.kind::text
from document d
union
select r.document_id, 'series', m.series::text
from meeting_report r join meeting m on m.id = r.meeting_id
where r.role = 'main'
union
select p.document_id, 'jurisdiction', j.slug
from party p
join jurisdiction_reach h on h.reached_id = p.jurisdiction_id
join jurisdiction j on j.id = h.jurisdiction_id
where p.role <> 'mentioned'
union
select r.document_id, 'jurisdiction', j.slug
from meeting_report r
join meeting m on m.id = r.meeting_id
join series_membership sm on sm.series = m.series and meeting_year(m) between sm.from_year and coalesce(sm.to_year, 9999)
join jurisdiction_reach h on h.reached_id = sm.jurisdiction_id
join jurisdiction j on j.id = h.jurisdiction_id
where r.role = 'main'
  and (exists (select from party p where p.document_id = r.document_id and p.type = 'group' and p.role in ('host', 'participant'))
       or not exists (select from party p where p.document_id = r.document_id and p.role in ('host', 'participant')
                      and p.jurisdiction_id is not null))
union
select c.document_id, 'field', c.field::text
from commitment c
union
select c.document_id, 'field', f.field::text
from commitment c join commitment_field f on f.commitment_id = c.id
union
select g.document_id, 'gate', o.slug
from gate_mention g join border_object o on o.id = g.border_object_id
union
select c.document_id, 'status', l.level || '|' || coalesce(w.status::text, c.status_at_article::text)
from commitment c
join document d on d.id = c.document_id
join (values ('public', array['public']), ('internal', array['public', 'internal']),
             ('restricted', array['public', 'internal', 'restricted'])) l (level, readable)
  on d.sensitivity = any(l.readable)
left join lateral commitment_last_stage(c.id, c.citation_id, l.readable, null::date) w on true
union
select d.id, 'sensitivity', d.sensitivity::text
from document d;

-- A person is found by the name that each document states, for those who may read that document.
create or replace view search_record (kind, id, sensitivity, words, names) as
select 'meeting', m.id, sensitivity_of(t.rank),
       concat_ws(' ', m.title, to_char(m.date_start, 'FMDD/FMMM/YYYY'), to_char(nullif(m.date_end, m.date_start), 'FMDD/FMMM/YYYY'),
                 (select string_agg(distinct v.place, ' ' order by v.place)
                  from meeting_report r join document d on d.id = r.document_id join report_venue v on v.report_id = r.id
                  where r.meeting_id = m.id and sensitivity_rank(d.sensitivity) = t.rank)),
       null::text[]
from meeting m
left join lateral (select min(sensitivity_rank(d.sensitivity)) as rank
                   from meeting_report r join document d on d.id = r.document_id where r.meeting_id = m.id) t on true
union all
select 'person', p.id, sensitivity_of(t.rank),
       (select string_agg(split_part(x.name, '|', 2), ' ' order by x.name) from unnest(n.told) x (name)
        where x.name like sensitivity_of(t.rank) || '|%'),
       n.told
from person p
left join lateral (select min(sensitivity_rank(d.sensitivity)) as rank
                   from participation a join document d on d.id = a.document_id where a.person_id = p.id) t on true
left join lateral (
  select array_agg(sensitivity_of(told.rank) || '|' || told.name order by told.name) as told
  from (select named.name, min(named.rank) as rank
        from (select p.name, coalesce((select min(sensitivity_rank(d.sensitivity))
                                       from participation a join document d on d.id = a.document_id
                                       where a.person_id = p.id and a.name = p.name), t.rank) -- an editor may name otherwise
              union all
              select a.name, sensitivity_rank(d.sensitivity)
              from participation a join document d on d.id = a.document_id where a.person_id = p.id
              union all
              select a.name_zh, sensitivity_rank(d.sensitivity)
              from participation a join document d on d.id = a.document_id where a.person_id = p.id and a.name_zh is not null
              union all
              select o.alias, sensitivity_rank(d.sensitivity)
              from participation a join document d on d.id = a.document_id join participation_alias o on o.participation_id = a.id
              where a.person_id = p.id) named (name, rank)
        where named.rank is not null
        group by named.name) told) n on true
union all
select 'posting', o.id, sensitivity_of(t.rank), concat_ws(' ', o.title, o.organisation, p.name), null
from posting o
join person p on p.id = o.person_id
left join lateral (select min(sensitivity_rank(d.sensitivity)) as rank
                   from participation_office h join participation a on a.id = h.participation_id join document d on d.id = a.document_id
                   where h.posting_id = o.id) t on true
union all
select 'gate', b.id, case when b.reference then 'public' else sensitivity_of(t.rank) end,
       concat_ws(' ',
                 case b.object when 'gate_pair' then 'cặp cửa khẩu' when 'passage' then 'lối thông quan'
                               when 'special_road' then 'đường chuyên dụng' when 'opening' then 'lối mở'
                               when 'market_pair' then 'cặp chợ biên giới' when 'bridge' then 'cầu'
                               when 'scenic_area' then 'khu cảnh quan' when 'sea_route' then 'tuyến biển' end,
                 concat_ws(' – ', b.vn, b.cn), b.cn_zh),
       case when b.cn is not null and b.cn_zh is not null
            then array['public|' || b.cn, 'public|' || b.cn_zh] end
from border_object b
left join lateral (select min(sensitivity_rank(d.sensitivity)) as rank
                   from gate_mention g join document d on d.id = g.document_id where g.border_object_id = b.id) t on true
union all
select 'commitment', c.id, d.sensitivity::text, concat_ws(' ', c.summary, c.target), null
from commitment c join document d on d.id = c.document_id
union all
select 'paper', p.id, d.sensitivity::text,
       concat_ws(' ', p.title, case when p.symbol like p.number || '/%' then p.symbol else concat_ws('/', p.number, p.symbol) end), null
from paper p join document d on d.id = p.document_id;
