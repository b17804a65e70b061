-- What a document tells, with the words that tell it.

-- Every fact of a document with the words on which it rests, one row for each place that is cited. The rows of one record
-- (sort, record_id) are one fact; aspect says what of it the words state; target is what the fact's own page is called by.
create or replace view document_fact as
select d.id as document_id, d.title_citation_id as citation_id, 'title' as sort, d.id as record_id, 'words' as aspect,
       null::text as label, null::text as code, null::text as detail, null::text as target, 0 as position
from document d where d.title_citation_id is not null
union all
select d.id, d.author_citation_id, 'author', d.id, 'words', null, null, null, null, 0
from document d where d.author_citation_id is not null
union all
select c.document_id, c.citation_id, 'commitment', c.id, 'words', c.summary, c.kind::text, c.specificity::text, c.id::text, c.position
from commitment c
union all
select c.document_id, c.lead_in_citation_id, 'commitment', c.id, 'lead_in', c.summary, c.kind::text, c.specificity::text, c.id::text, c.position
from commitment c where c.lead_in_citation_id is not null
union all
select x.document_id, s.citation_id, 'status', s.id, 'words', c.summary, s.status::text, null, c.id::text, c.position
from commitment_status_change s join citation x on x.id = s.citation_id join commitment c on c.id = s.commitment_id
where s.citation_id <> c.citation_id
union all
select r.document_id, w.citation_id, 'meeting', r.id, w.aspect, m.title, r.role::text, w.detail, m.id::text, w.position
from meeting_report r
join meeting m on m.id = r.meeting_id
join lateral (
  select r.name_citation_id as citation_id, 'name' as aspect, null as detail, 0 as position
  union all select r.ordinal_citation_id, 'ordinal', r.ordinal::text, 1
  union all select q.citation_id, 'date', null, 100 + q.position from report_date_quote q where q.report_id = r.id
  union all select r.format_citation_id, 'format', null, 200
  union all select v.citation_id, 'venue', v.place, 300 + v.position from report_venue v where v.report_id = r.id
  union all select h.citation_id, 'host', h.organisation, 400 + h.position from report_host h where h.report_id = r.id
  union all select r.theme_citation_id, 'theme', null, 500
) w on w.citation_id is not null
union all
select t.document_id, w.citation_id,
       case when exists (select 1 from participation_role r where r.participation_id = t.id)
             and not exists (select 1 from participation_role r where r.participation_id = t.id and r.role <> 'mentioned')
            then 'mention' else 'participation' end, t.id, w.aspect, t.name, w.code, w.detail, t.person_id::text, w.position
from participation t
join lateral (
  select t.citation_id, 'words' as aspect, t.count::text as code, null::text as detail, 0 as position
  union all
  select o.citation_id, 'office', case when o.acting then 'acting' end, c.quote, 100 + o.position
  from participation_office o join citation c on c.id = o.citation_id where o.participation_id = t.id
  union all
  select n.citation_id, 'name', null, null, 200 + n.position from participation_name n where n.participation_id = t.id
) w on w.citation_id is not null
union all
select p.document_id, p.citation_id, 'party', p.id, 'words', p.name, p.role::text, null, j.slug, p.position
from party p left join jurisdiction j on j.id = p.jurisdiction_id where p.citation_id is not null
union all
select g.document_id, g.citation_id, 'gate', g.id, 'words', concat_ws(' – ', o.vn, o.cn), g.object::text, g.action::text, o.slug, g.position
from gate_mention g join border_object o on o.id = g.border_object_id
union all
select g.document_id, l.citation_id, 'gate', g.id, 'level', concat_ws(' – ', o.vn, o.cn), l.level::text, l.side::text, o.slug, 100 + l.position
from gate_level l join gate_mention g on g.id = l.mention_id join border_object o on o.id = g.border_object_id
union all
select p.document_id, w.citation_id, 'paper', p.id, w.aspect, p.title, p.type::text, p.status::text, r.meeting_id::text, p.position
from paper p
left join meeting_report r on r.id = p.report_id
join lateral (select p.citation_id, 'words' as aspect union all select p.signing_citation_id, 'signing') w on w.citation_id is not null
union all
select l.document_id, l.citation_id, 'law', l.id, 'words', l.title, l.type::text, null, null, l.position
from legal_instrument l where l.citation_id is not null
union all
select f.document_id, f.citation_id, 'figure', f.position, 'words', f.what, f.year,
       concat_ws(' ', f.approx, case when f.value ~ '^\d+\.\d+$' then replace(f.value, '.', ',') else f.value end, f.unit), null, f.position
from figure f
union all
select p.document_id, p.citation_id, 'place', p.position, 'words', p.name, p.side::text, p.note, null, p.position
from place p where p.citation_id is not null
union all
select a.document_id, a.citation_id, 'anomaly', a.position, 'words', a.should_read, a.kind::text, a.note, null, a.position
from anomaly a;
