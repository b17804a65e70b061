-- A document is found under a jurisdiction and under all that succeeded it, so that the count of a choice is what choosing it finds.
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
from gate_mention g join border_object o on o.id = g.border_object_id;
