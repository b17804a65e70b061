-- What the database writes down by itself when a record changes or goes. The triggers are with their tables.

-- Arguments: the kind of record on whose page the change is told, the column with that record's id, and the primary key.
-- A date is told whole, though only a part of it changed. The words of a new text are not told: they stand in it.
-- While an annotated text is taken in, its own statements are not told one by one: that it came is told, and what it adds to
-- records that several texts share.
create or replace function keep_history() returns trigger language plpgsql as $$
declare
  dates   constant text[] := array['date_start', 'date_end', 'date_precision', 'month_day', 'on_date', 'dated_on',
                                   'external_start', 'external_end', 'external_precision'];
  line    jsonb;
  was     jsonb;
  became  jsonb;
  number  text := current_setting('biennien.change', true);
  subject text;
begin
  if tg_op = 'INSERT' and current_setting('biennien.taking_in', true) = 'on' and tg_argv[1] <> 'id'
     and tg_argv[0] not in ('meeting', 'person', 'gate', 'chain', 'jurisdiction') then
    return null;
  end if;
  line := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  subject := line ->> tg_argv[1];
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, n.value) into was, became
    from jsonb_each(to_jsonb(old)) o join jsonb_each(line) n using (key)
    where o.value is distinct from n.value and o.key <> 'version';
    if was is null then
      return null;
    end if;
    if was ?| dates then
      select was || jsonb_object_agg(o.key, o.value), became || jsonb_object_agg(o.key, n.value) into was, became
      from jsonb_each(to_jsonb(old)) o join jsonb_each(line) n using (key)
      where o.key = any (dates);
    end if;
  elsif tg_op = 'DELETE' then
    was := line;
  else
    became := jsonb_strip_nulls(line) - case when tg_table_name = 'document' then array['text', 'first_words'] else array['version'] end;
  end if;
  if coalesce(number, '') = '' then
    number := nextval('change_number')::text;
    perform set_config('biennien.change', number, true);
  end if;
  if tg_table_name = 'gate_level' then
    select border_object_id::text into subject from gate_mention where id = (line ->> 'mention_id')::bigint;
  end if;
  insert into record_history (change, actor, reason, kind, record, relation, row_key, operation, before, after, restores)
  select number::bigint, coalesce(nullif(current_setting('biennien.actor', true), ''), 'system'),
         nullif(current_setting('biennien.reason', true), ''), tg_argv[0], coalesce(subject, ''), tg_table_name,
         (select jsonb_object_agg(c, line -> c) from unnest(tg_argv[2:]) c),
         case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'removed' end, was, became,
         nullif(current_setting('biennien.restores', true), '')::bigint;
  return null;
end $$;

-- The history only grows.
create or replace function history_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the history of records is append-only' using errcode = 'insufficient_privilege';
end $$;

-- A record that was deleted answers 410: who deletes it does not have to remember that.
-- What goes with a text answers 410 to those who might read that text, as the text itself does.
create or replace function remember_deleted() returns trigger language plpgsql as $$
declare
  was   jsonb := to_jsonb(old);
  known text := was ->> 'sensitivity';
begin
  if known is null and was ? 'document_id' then
    select sensitivity into known from document where id = (was ->> 'document_id')::bigint;
  end if;
  insert into deleted_record (kind, key, sensitivity)
  values (tg_argv[0], was ->> tg_argv[1], coalesce(known, 'restricted'))
  on conflict (kind, key) do update set deleted_at = now(), sensitivity = excluded.sensitivity;
  return old;
end $$;
