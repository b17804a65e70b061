-- Whom a commitment concerns, and where it stands: for the sensitivities that a reader may read, as of a day.

-- Which jurisdictions a commitment concerns: who is to do it, who said it, where its border objects lie; where none of
-- these is known, those who attended.
create or replace function commitment_jurisdiction(readable text[])
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

-- The stage that says last where one item stands, of those whose proof may be read. The words of its own text, cited, say least.
create or replace function commitment_last_stage(of_commitment bigint, cited bigint, readable text[], as_of date) returns setof commitment_status_change
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

-- How each item stands by itself. stage_*: the entered stage that says so, null while it is as its text says.
-- readable: sensitivities that the reader may read; as_of: the last day that counts, null for today.
-- A stage that was entered has a day and a proof of its own: it is not of the day of the meeting at which the thing was said, and is not proved by
-- the words of that day. Imported ones rest on the item's own words.
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

-- How each item stands with its chain: the last step of the chain that says so, its day and the words that prove it.
-- A step whose status is unknown says nothing of how it stands; fictitious steps do not count.
create or replace function commitment_state(readable text[], as_of date)
returns table (commitment_id bigint, status text, last_id bigint, last_status text, last_on date, last_precision text, open boolean, last_citation bigint)
language sql stable as $$
  with step as (
    select s.commitment_id, s.chain_id, s.status, s.illustrative, coalesce(s.stage_on, s.on_date) as on_date,
           coalesce(s.stage_precision, s.date_precision) as date_precision, s.stage_citation
    from commitment_step(readable, as_of) s
  ), last_of_chain as (
    select distinct on (chain_id) * from step
    where chain_id is not null and status <> 'unknown' and not illustrative
    order by chain_id, on_date desc nulls last, (status = 'done') desc, commitment_id desc
  )
  select s.commitment_id, s.status, coalesce(l.commitment_id, s.commitment_id), coalesce(l.status, s.status),
         case when l.commitment_id is null then s.on_date else l.on_date end,
         coalesce(l.date_precision, s.date_precision),
         coalesce(l.status, s.status) not in ('done', 'not_restated', 'amended') and not s.illustrative,
         coalesce(case when l.commitment_id is null then s.stage_citation else l.stage_citation end,
                  (select c.citation_id from commitment c where c.id = coalesce(l.commitment_id, s.commitment_id)))
  from step s
  left join last_of_chain l on l.chain_id = s.chain_id and not s.illustrative
$$;
