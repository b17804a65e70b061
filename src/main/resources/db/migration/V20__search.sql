-- What the passages of a document are filtered and counted by. A document is of the year of the meeting that it tells of,
-- else of its own.
create view document_facet (document_id, facet, value) as
with main as (
  select r.document_id, r.meeting_id, m.series, meeting_year(m) as year
  from meeting_report r join meeting m on m.id = r.meeting_id
  where r.role = 'main'
)
select document_id, 'year', year::text from main where year is not null
union
select d.id, 'year', extract(year from d.published_on)::int::text from document d
where d.published_on is not null
  and not exists (select 1 from main where main.document_id = d.id and main.year is not null)
union
select id, 'kind', kind::text from document
union
select document_id, 'series', series::text from main
union
select p.document_id, 'jurisdiction', j.slug
from party p join jurisdiction j on j.id = p.jurisdiction_id
where p.role <> 'mentioned'
union
select main.document_id, 'jurisdiction', j.slug
from main join meeting_attendance a on a.meeting_id = main.meeting_id join jurisdiction j on j.id = a.jurisdiction_id
union
select document_id, 'field', field::text from commitment
union
select c.document_id, 'field', f.field::text from commitment c join commitment_field f on f.commitment_id = c.id
union
select g.document_id, 'gate', o.slug
from gate_mention g join border_object o on o.id = g.border_object_id;
