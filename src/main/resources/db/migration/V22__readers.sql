-- Who attended, which steps a chain has and where it stands: told to each reader by what that reader may read. An internal
-- or restricted text must not show through what public texts tell. The functions are plain selects, so the planner inlines them.
drop view commitment_state;
drop view commitment_step;
drop view commitment_jurisdiction;
drop view meeting_attendance;

-- Who attended a meeting: stated by an account of it, else inferred from the membership of its mechanism. Fictitious texts
-- tell only of meetings that no real text tells of.
create function meeting_attendance(readable text[])
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

-- Which jurisdictions a commitment concerns: who is to do it, who said it, where its border objects lie; where none of
-- these is known, those who attended.
create function commitment_jurisdiction(readable text[])
returns table (commitment_id bigint, jurisdiction_id bigint) language sql stable as $$
  with own as (
    select w.commitment_id, w.jurisdiction_id from commitment_responsible w where w.jurisdiction_id is not null
    union
    select c.id, p.jurisdiction_id from commitment c join participation p on p.id = c.speaker_id where p.jurisdiction_id is not null
    union
    select cg.commitment_id, o.jurisdiction_id from commitment_gate cg
    join gate_mention g on g.id = cg.mention_id join border_object o on o.id = g.border_object_id
    where o.jurisdiction_id is not null
  )
  select o.commitment_id, o.jurisdiction_id from own o
  union
  select c.id, a.jurisdiction_id from commitment c
  join meeting_report r on r.id = c.report_id
  join meeting_attendance(readable) a on a.meeting_id = r.meeting_id
  where not exists (select 1 from own where own.commitment_id = c.id)
     or exists (select 1 from commitment_responsible w where w.commitment_id = c.id and w.jurisdiction_id is null
                and w.name ~* '^(\d+ tỉnh|các tỉnh|hai bên|các bên|các địa phương)')
$$;

-- Each readable commitment with the day of its meeting, as chains are ordered, and its own status by the latest dated source.
-- as_of: only what was so by that day; null for all that is known.
create function commitment_step(readable text[], as_of date)
returns table (commitment_id bigint, chain_id bigint, status text, meeting_id bigint, on_date date, date_precision text, illustrative boolean)
language sql stable as $$
  select s.*
  from (
    select c.id, c.chain_id, coalesce(h.status, c.status_at_article::text) as status, r.meeting_id,
           coalesce(m.date_start, r.date_start, make_date(m.edition_year, 1, 1), d.published_on) as on_date,
           case when m.date_start is not null then m.date_precision when r.date_start is not null then r.date_precision else 'year' end::text,
           d.illustrative
    from commitment c
    join document d on d.id = c.document_id and d.sensitivity = any (readable)
    left join lateral (
      select w.status::text as status
      from commitment_status_change w
      left join citation x on x.id = w.citation_id
      left join paper p on p.id = w.paper_id
      join document e on e.id = coalesce(x.document_id, p.document_id) and e.sensitivity = any (readable)
      where w.commitment_id = c.id and (as_of is null or w.on_date is null or w.on_date <= as_of)
      order by w.on_date desc nulls last, w.id desc
      limit 1
    ) h on true
    left join meeting_report r on r.id = c.report_id
    left join meeting m on m.id = r.meeting_id
  ) s
  where as_of is null or s.on_date <= as_of
$$;

-- Whether something is still open: its chain's (or, alone, its own) last step that says how it stands has not ended it.
-- A step whose status is unknown says nothing of how it stands; fictitious steps do not count.
create function commitment_state(readable text[], as_of date)
returns table (commitment_id bigint, status text, last_id bigint, last_status text, last_on date, last_precision text, open boolean)
language sql stable as $$
  with step as (
    select * from commitment_step(readable, as_of)
  ), last_of_chain as (
    select distinct on (chain_id) * from step
    where chain_id is not null and status <> 'unknown' and not illustrative
    order by chain_id, on_date desc nulls last, (status = 'done') desc, commitment_id desc
  )
  select s.commitment_id, s.status, coalesce(l.commitment_id, s.commitment_id), coalesce(l.status, s.status),
         case when l.commitment_id is null then s.on_date else l.on_date end,
         coalesce(l.date_precision, s.date_precision),
         coalesce(l.status, s.status) not in ('done', 'not_restated', 'amended') and not s.illustrative
  from step s
  left join last_of_chain l on l.chain_id = s.chain_id and not s.illustrative
$$;
