-- Whoever changes a row that more than one may have open counts it: Hibernate does so itself, statements need not think of it.
create function count_version() returns trigger language plpgsql as $$
begin
  if new.version = old.version then
    new.version := old.version + 1;
  end if;
  return new;
end $$;

create trigger count_version before update on commitment for each row execute function count_version();
create trigger count_version before update on meeting for each row execute function count_version();

-- What somebody said stays when it is no longer told that they attended.
alter table commitment drop constraint commitment_speaker_id_fkey,
  add constraint commitment_speaker_id_fkey foreign key (speaker_id) references participation on delete set null;
