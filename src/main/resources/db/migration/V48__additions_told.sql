-- An addition is told with what was added, whatever part of a record it is, and what brought something back says what it took back.
alter table record_history add column restores bigint;
create index on record_history (restores) where restores is not null;

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

-- What a text is made of still comes with it.
do $$
declare
  t record;
begin
  for t in
    select c.oid::regclass as name, pg_get_triggerdef(g.oid) as definition
    from pg_trigger g join pg_class c on c.oid = g.tgrelid
    where g.tgname = 'keep_history' and c.relname not in ('passage', 'citation', 'document_file')
  loop
    execute format('drop trigger keep_history on %s', t.name);
    execute replace(t.definition, 'AFTER DELETE OR UPDATE', 'AFTER INSERT OR DELETE OR UPDATE');
  end loop;
end $$;
