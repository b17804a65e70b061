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

-- Changes on their way to the search index: written with the change itself, so that none is lost (Hibernate Search's outbox).
create table hsearch_outbox_event (
  id              uuid primary key,
  entity_name     varchar(256) not null,
  entity_id       varchar(256) not null,
  entity_id_hash  int not null,
  payload         bytea not null,
  retries         int not null,
  process_after   timestamptz(6),
  status          varchar(255) not null check (status in ('PENDING', 'ABORTED')),
  tenant_id       varchar(255)
);
create index on hsearch_outbox_event (process_after);

-- Who carries them there.
create table hsearch_agent (
  id                    uuid primary key,
  type                  varchar(255) not null,
  name                  varchar(255) not null,
  expiration            timestamptz(6) not null,
  state                 varchar(255) not null check (state in ('RUNNING', 'WAITING', 'SUSPENDED')),
  total_shard_count     int,
  assigned_shard_index  int,
  payload               bytea,
  tenant_id             varchar(255)
);
