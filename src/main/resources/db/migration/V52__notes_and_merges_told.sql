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

-- The history of a record that stays tells of what was merged into it, and of what was taken apart again. Where nothing but an
-- address moves, as with texts, nothing else would tell it.
do $$
declare
  merged text;
begin
  foreach merged in array array['person', 'meeting', 'document'] loop
    execute format('create trigger %I after insert on moved_record for each row when (new.kind = %L) execute function keep_history(%L, ''new_key'', ''kind'', ''old_key'')',
                   'keep_merges_of_' || merged, merged, merged);
    execute format('create trigger %I after delete on moved_record for each row when (old.kind = %L) execute function keep_history(%L, ''new_key'', ''kind'', ''old_key'')',
                   'keep_partings_of_' || merged, merged, merged);
  end loop;
end $$;
