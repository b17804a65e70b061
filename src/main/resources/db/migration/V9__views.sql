-- What a jurisdiction is called today: old records keep the old name and say what became of it.
create function jurisdiction_label(jurisdiction) returns text language sql stable
  return case
    when $1.successor_id is null then $1.name
    else $1.name || (select case when s.name = $1.name then ' (trước 01/7/2025)' else ' (nay là ' || s.name || ')' end
                     from jurisdiction s where s.id = $1.successor_id)
  end;

-- A document as lists show it: its title or first words, and the date of the main meeting that it tells of, else of its publication.
create view document_card as
select d.id, d.kind, d.sensitivity, d.starting, d.illustrative, d.publisher, d.source_url, d.published_on, d.imported_at,
       coalesce(t.quote,
                regexp_replace(btrim(substr(d.text, coalesce(d.body_start, d.clean_start, 0) + 1, 400), E' \t\r\n'),
                               '^(\S+(?:\s+\S+){0,13}).*$', '\1…')) as title,
       t.quote is not null as titled,
       coalesce(r.date_start, d.published_on) as date_start,
       coalesce(r.date_end, d.published_on) as date_end,
       case when r.date_start is not null or d.published_on is null then coalesce(r.date_precision, 'unknown') else 'day' end::text as date_precision
from document d
left join citation t on t.id = d.title_citation_id
left join lateral (
  select * from meeting_report where document_id = d.id and role = 'main' order by position limit 1
) r on true;

-- Where the words of a citation stand, as pages and prints name it.
create view citation_place as
select c.id, c.document_id, c.passage_id, p.number, c.start_at, c.end_at, c.quote, d.title, d.sensitivity, d.publisher, d.kind,
       d.starting, d.illustrative
from citation c
join passage p on p.id = c.passage_id
join document_card d on d.id = c.document_id;
