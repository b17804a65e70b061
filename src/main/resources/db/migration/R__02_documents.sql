-- Documents and citations: what must hold of their words, and how they are shown.

-- A citation holds the very words that stand in its document between its two places.
create or replace function citation_quotes_its_document() returns trigger language plpgsql as $$
begin
  if (select substr(text, new.start_at + 1, new.end_at - new.start_at) from document where id = new.document_id)
     is distinct from new.quote then
    raise exception 'citation does not quote document % at [%, %)', new.document_id, new.start_at, new.end_at
      using errcode = 'check_violation';
  end if;
  if not exists (select 1 from passage where id = new.passage_id and document_id = new.document_id) then
    raise exception 'citation names a passage of another document' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- A text may be corrected where it was taken out of its paper wrongly: never by itself, and its citations go with it. The original
-- bytes and their hash stay.
create or replace function document_text_stays() returns trigger language plpgsql as $$
begin
  if old.sha256 = new.sha256 and new.corrected and current_setting('biennien.correcting', true) = 'on' then
    return new;
  end if;
  raise exception 'the text of document % is kept as it came in', old.id using errcode = 'check_violation';
end $$;

-- A document as lists show it: its title or first words, and the date of the main meeting that it tells of, else of its publication.
-- A clerk's own note was written by a person: older ones keep the name of the account, and are read with the name of its owner.
create or replace view document_card as
select d.id, d.kind, d.sensitivity, d.starting, d.illustrative,
       case when d.kind = 'note'
         then coalesce((select a.display_name from account a where a.username = d.publisher), d.publisher)
         else d.publisher end as publisher,
       d.source_url, d.published_on, d.imported_at,
       coalesce(t.quote, d.first_words) as title,
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
-- A note bears the name of its meeting: where its words are cited, it is called by who wrote it and when, so that it is told from a paper.
create or replace view citation_place as
select c.id, c.document_id, c.passage_id, p.number, c.start_at, c.end_at, c.quote,
       case when d.kind = 'note'
         then 'Phiếu ghi của ' || coalesce(d.publisher, 'cán bộ') || coalesce(', ' || to_char(d.published_on, 'DD/MM/YYYY'), '')
         else d.title end as title,
       d.sensitivity,
       case when d.kind <> 'note' then d.publisher end as publisher,
       d.kind, d.starting, d.illustrative
from citation c
join passage p on p.id = c.passage_id
join document_card d on d.id = c.document_id;
