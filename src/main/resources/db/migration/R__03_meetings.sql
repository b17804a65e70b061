-- Who attended a meeting, of which mechanism it is, and how people are known to those who may read of them.

-- The year under which a meeting is found: of its date, else of its edition.
create or replace function meeting_year(meeting) returns int language sql immutable
  return coalesce(extract(year from $1.date_start)::int, $1.edition_year);

-- Who attended a meeting: stated by an account of it, else inferred from the membership of its mechanism. Fictitious texts
-- tell only of meetings that no real text tells of.
create or replace function meeting_attendance(readable text[])
returns table (meeting_id bigint, jurisdiction_id bigint, basis text) language sql stable as $$
  with account as (
    select r.meeting_id, r.document_id, d.illustrative,
           bool_and(d.illustrative) over (partition by r.meeting_id) as fictitious
    from meeting_report r
    join document d on d.id = r.document_id
    where r.role = 'main' and d.sensitivity = any (readable)
  ), party_of as (
    select a.meeting_id, p.jurisdiction_id, p.type
    from account a
    join party p on p.document_id = a.document_id
    where p.role in ('host', 'participant') and (a.fictitious or not a.illustrative)
  ), stated as (
    select distinct p.meeting_id, p.jurisdiction_id from party_of p where p.jurisdiction_id is not null
  )
  select s.meeting_id, s.jurisdiction_id, 'stated' from stated s
  union all
  select m.id, sm.jurisdiction_id, 'membership'
  from meeting m
  join series_membership sm on sm.series = m.series
    and meeting_year(m) between sm.from_year and coalesce(sm.to_year, 9999)
  where not exists (select 1 from stated s where s.meeting_id = m.id and s.jurisdiction_id = sm.jurisdiction_id)
    and (exists (select 1 from party_of p where p.meeting_id = m.id and p.type = 'group')
         or not exists (select 1 from stated s where s.meeting_id = m.id))
$$;

-- With whom a meeting belongs, the provinces' mechanism with Guangxi or that with Yunnan, which are never mixed: its series
-- tells; outside the yearly series its Chinese side; where no text names that, the mechanism of its Vietnamese side.
create or replace function meeting_mechanism(readable text[])
returns table (meeting_id bigint, mechanism text) language sql stable as $$
  select m.id,
         case when m.series in ('spring_meeting', 'jwc') then 'guangxi'
              when m.series like 'yunnan%' then 'yunnan'
              when bool_or(j.side = 'CN' and j.slug <> 'van-nam') then 'guangxi'
              when bool_or(j.slug = 'van-nam') then 'yunnan'
              when bool_or(s.series in ('spring_meeting', 'jwc')) then 'guangxi'
              when bool_or(s.series like 'yunnan%') then 'yunnan' end
  from meeting m
  left join meeting_attendance(readable) a on a.meeting_id = m.id
  left join jurisdiction j on j.id = a.jurisdiction_id
  left join series_membership s on s.jurisdiction_id = j.id
  group by m.id
$$;

-- Under which other names readable texts know a person.
create or replace function person_known_as(readable text[])
returns table (person_id bigint, name_zh text, aliases text[]) language sql stable as $$
  select p.id,
         (select t.name_zh from participation t join document d on d.id = t.document_id
          where t.person_id = p.id and t.name_zh is not null and d.sensitivity = any (readable)
          order by t.id limit 1),
         array(select a.alias from person_alias a
               where a.person_id = p.id and exists (
                 select 1 from participation t
                 join document d on d.id = t.document_id
                 left join participation_alias x on x.participation_id = t.id
                 where t.person_id = p.id and d.sensitivity = any (readable) and (t.name = a.alias or x.alias = a.alias))
               order by a.alias)
  from person p
$$;
