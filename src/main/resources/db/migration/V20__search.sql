-- What the passages of a document are filtered and counted by. Read one document at a time, so every branch finds its rows
-- by document. A document is of the year of the meeting that it tells of, else of its own; where it lists no localities, or
-- only says "4 tỉnh", the members of the mechanism in that year stand for them.
create view document_facet (document_id, facet, value) as
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
from party p join jurisdiction j on j.id = p.jurisdiction_id
where p.role <> 'mentioned'
union
select r.document_id, 'jurisdiction', j.slug
from meeting_report r
join meeting m on m.id = r.meeting_id
join series_membership sm on sm.series = m.series and meeting_year(m) between sm.from_year and coalesce(sm.to_year, 9999)
join jurisdiction j on j.id = sm.jurisdiction_id
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
