-- Versions of records that more than one may have open.

-- Whoever changes a row that more than one may have open counts it: Hibernate does so itself, statements need not think of it.
create or replace function count_version() returns trigger language plpgsql as $$
begin
  if new.version = old.version then
    new.version := old.version + 1;
  end if;
  return new;
end $$;

create or replace trigger count_version before update on commitment for each row execute function count_version();
create or replace trigger count_version before update on meeting for each row execute function count_version();
