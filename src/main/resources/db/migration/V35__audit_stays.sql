-- The trail only grows: nobody who uses the program's role changes or empties it.
create function audit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_stays before update or delete on audit_event for each row execute function audit_stays();
create trigger audit_is_not_emptied before truncate on audit_event for each statement execute function audit_stays();

create index on audit_event (actor, at desc);
create index on audit_event (subject, at desc);
