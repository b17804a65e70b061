-- What keeps the audit trail.

-- The trail only grows: nobody who uses the program's role changes or empties it.
create or replace function audit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
