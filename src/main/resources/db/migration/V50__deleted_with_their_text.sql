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
create trigger remember_deleted after delete on commitment_chain for each row execute function remember_deleted('chain', 'id');

-- Whether a part of a record was deleted is asked of the history.
create index record_history_removed on record_history (relation, row_key) where operation = 'removed';

-- From where somebody has signed in: strangers' failures from elsewhere do not make them wait there.
create index audit_event_signed_in on audit_event (lower(actor), detail, at) where action = 'signin.succeeded';
