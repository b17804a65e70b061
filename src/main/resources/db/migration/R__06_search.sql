-- What search knows of each record, read by the index when it is written and by the check that compares both.
-- A change here makes entries of the index stale, as the check then says: it requires a reindex.

-- Whoever may read a sensitivity may read those before it, so a record is seen from the least one of its documents on.
create or replace function sensitivity_rank(sensitivity) returns integer language sql immutable parallel safe
  return array_position(array['public', 'internal', 'restricted'], $1::text);

create or replace function sensitivity_of(rank integer) returns text language sql immutable parallel safe
  return (array['public', 'internal', 'restricted'])[rank];

-- What the passages of a document are filtered and counted by. Read one document at a time, so every branch finds its rows
-- by document. A document is of the year of the meeting that it tells of, else of its own; where it lists no localities, or
-- only says "4 tỉnh", the members of the mechanism in that year stand for them.
-- A document is found under a jurisdiction and under all that succeeded it, so that the count of a choice is what choosing it finds.
-- Of commitments' standing and of rights, too, found documents are counted.
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

-- What a document says of itself besides its paragraphs: its title, its meetings, when and where they were.
create or replace view document_context (document_id, date_start, words) as
select c.id, c.date_start,
       concat_ws(' ', case when c.titled then c.title end,
                 (select string_agg(concat_ws(' ', m.title, to_char(r.date_start, 'FMDD/FMMM/YYYY'),
                                              to_char(nullif(r.date_end, r.date_start), 'FMDD/FMMM/YYYY'),
                                              (select string_agg(v.place, ' ' order by v.position) from report_venue v where v.report_id = r.id)),
                                    ' ' order by r.position)
                  from meeting_report r join meeting m on m.id = r.meeting_id
                  where r.document_id = c.id and r.role = 'main'))
from document_card c;

-- A record is found by its words; "names" are those that stand for each other, each after the sensitivity that it is told
-- under ("public|Thủy Khẩu"). What no document tells of is told to nobody, reference data to all.
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

-- Each entry of the search index carries a fingerprint of all that it was made of, so that an entry which is no longer what the
-- database says is known by comparing two numbers, whatever changed the database.
create or replace function search_fingerprint(record search_record) returns bigint language sql stable parallel safe
  return hashtextextended(record::text, 0);

-- The fingerprints of some documents' passages cost what these documents cost, not what the archive does: the facets of one are
-- asked for with every save, those of all by the drift checker, those of many by a rebuild. Joined by a view, a document's
-- facets were either found for the whole archive, or, asked for document by document, by the worst of plans.
-- What all passages of these documents are indexed with; furniture and misspellings also change their words.
create or replace function search_documents(documents bigint[]) returns table (id bigint, fingerprint bigint) language sql stable as $$
  select c.document_id, hashtextextended(jsonb_build_array(c.date_start, c.words, f.facets, u.spans, a.readings)::text, c.document_id)
  from document_context c
  left join (select document_id, jsonb_agg(jsonb_build_array(facet, value) order by facet, value) as facets
             from document_facet where document_id = any (documents) group by document_id) f on f.document_id = c.document_id
  left join (select document_id, jsonb_agg(jsonb_build_array(start_at, end_at, kind) order by position) as spans
             from furniture where document_id = any (documents) group by document_id) u on u.document_id = c.document_id
  left join (select document_id, jsonb_agg(jsonb_build_array(kind, should_read, citation_id) order by position) as readings
             from anomaly where document_id = any (documents) group by document_id) a on a.document_id = c.document_id
  where c.document_id = any (documents)
$$;

-- The entries that the passages of these documents should have.
create or replace function search_passages(documents bigint[]) returns table (id bigint, document_id bigint, fingerprint bigint) language sql stable as $$
  select p.id, p.document_id, hashtextextended(p.text, d.fingerprint)
  from passage p join search_documents(documents) d on d.id = p.document_id
  where p.document_id = any (documents) and p.searchable
$$;

-- Every entry that the index should have.
create or replace view search_entry (kind, id, document_id, fingerprint) as
select 'passage', p.id, p.document_id, p.fingerprint
from search_passages(array(select d.id from document d)) p
union all
select r.kind, r.id, null::bigint, search_fingerprint(r)
from search_record r;
