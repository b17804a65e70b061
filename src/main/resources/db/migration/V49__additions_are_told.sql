-- What an editor adds by hand is told too: a line of a list, an office, a venue. It is told with its values, so that adding can be taken back as removing
-- can; the program says "biennien.by_hand". What comes with an import or with a new record is told by that record alone, as before.
create or replace function keep_history() returns trigger language plpgsql as $$
declare
  line    jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  was     jsonb;
  became  jsonb;
  number  text := current_setting('biennien.change', true);
  subject text := line ->> tg_argv[1];
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, n.value) into was, became
    from jsonb_each(to_jsonb(old)) o join jsonb_each(line) n using (key)
    where o.value is distinct from n.value and o.key <> 'version';
    if was is null then
      return null;
    end if;
  elsif tg_op = 'DELETE' then
    was := line;
  elsif tg_name = 'keep_addition' then
    became := line;
  end if;
  if coalesce(number, '') = '' then
    number := nextval('change_number')::text;
    perform set_config('biennien.change', number, true);
  end if;
  if tg_table_name = 'gate_level' then
    select border_object_id::text into subject from gate_mention where id = (line ->> 'mention_id')::bigint;
  end if;
  insert into record_history (change, actor, reason, kind, record, relation, row_key, operation, before, after)
  select number::bigint, coalesce(nullif(current_setting('biennien.actor', true), ''), 'system'),
         nullif(current_setting('biennien.reason', true), ''), tg_argv[0], coalesce(subject, ''), tg_table_name,
         (select jsonb_object_agg(c, line -> c) from unnest(tg_argv[2:]) c),
         case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'removed' end, was, became;
  return null;
end $$;

-- Each with the arguments that its trigger of changes has.
do $$
declare
  t record;
begin
  for t in
    select c.relname as name,
           (select string_agg(quote_literal(a), ', ' order by n)
            from unnest(string_to_array(encode(g.tgargs, 'escape'), '\000')) with ordinality u (a, n) where n <= g.tgnargs) as arguments
    from pg_trigger g join pg_class c on c.oid = g.tgrelid
    where g.tgname = 'keep_history'
      and c.relname in ('participation_office', 'participation_role', 'participation_alias', 'report_venue', 'report_host', 'report_evidence',
                        'gate_mention_marker', 'gate_mention_include', 'commitment_gate', 'commitment_field', 'commitment_responsible',
                        'commitment_supporting', 'commitment_addressee', 'paper_signatory', 'paper_language', 'paper_review', 'document_note',
                        'jurisdiction_name', 'party', 'legal_instrument', 'anomaly', 'place', 'person_alias', 'posting')
  loop
    execute format('create trigger keep_addition after insert on %I for each row
                    when (current_setting(''biennien.by_hand'', true) = ''on'') execute function keep_history(%s)', t.name, t.arguments);
  end loop;
end $$;

-- These two were told before, without their values.
drop trigger keep_history on person_alias;
create trigger keep_history after update or delete on person_alias for each row execute function keep_history('person', 'person_id', 'person_id', 'alias');
create trigger keep_arrival after insert on person_alias for each row
  when (current_setting('biennien.by_hand', true) is distinct from 'on') execute function keep_history('person', 'person_id', 'person_id', 'alias');
drop trigger keep_history on posting;
create trigger keep_history after update or delete on posting for each row execute function keep_history('person', 'person_id', 'id');
create trigger keep_arrival after insert on posting for each row
  when (current_setting('biennien.by_hand', true) is distinct from 'on') execute function keep_history('person', 'person_id', 'id');

-- On these much may rest by the time somebody wants them away: they are removed and not taken back, and told without values.
create trigger keep_arrival after insert on gate_mention for each row
  when (current_setting('biennien.by_hand', true) = 'on') execute function keep_history('document', 'document_id', 'id');
create trigger keep_arrival after insert on meeting_report for each row
  when (current_setting('biennien.by_hand', true) = 'on') execute function keep_history('meeting', 'meeting_id', 'id');
create trigger keep_arrival after insert on jurisdiction for each row
  when (current_setting('biennien.by_hand', true) = 'on') execute function keep_history('jurisdiction', 'id', 'id');
