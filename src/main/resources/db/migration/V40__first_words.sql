-- What a document without a title is called, kept with it: a list would else unpack each whole text to cut fourteen words from it.
alter table document add column first_words text not null generated always as
  (regexp_replace(btrim(substr(text, coalesce(body_start, clean_start, 0) + 1, 400), E' \t\r\n'), '^(\S+(?:\s+\S+){0,13}).*$', '\1…')) stored;

create or replace view document_card as
select d.id, d.kind, d.sensitivity, d.starting, d.illustrative, d.publisher, d.source_url, d.published_on, d.imported_at,
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
