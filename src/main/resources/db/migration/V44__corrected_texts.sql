-- A text may be corrected where it was taken out of its paper wrongly: never by itself, and its citations go with it. The original
-- bytes and their hash stay.
alter table document add column corrected boolean not null default false;

create or replace function document_text_stays() returns trigger language plpgsql as $$
begin
  if old.sha256 = new.sha256 and new.corrected and current_setting('biennien.correcting', true) = 'on' then
    return new;
  end if;
  raise exception 'the text of document % is kept as it came in', old.id using errcode = 'check_violation';
end $$;
