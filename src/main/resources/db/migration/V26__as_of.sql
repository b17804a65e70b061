-- How a jurisdiction is called: by its name of then as of a day before it was merged, else with what it is now.
-- as_of: null for today.
create function jurisdiction_label(j jurisdiction, as_of date) returns text language sql stable as $$
  select case when j.valid_to is not null and as_of is not null and as_of <= j.valid_to then j.name else jurisdiction_label(j) end
$$;

-- What an editor decided about a link that the archive suggested for a chain and that is none.
create table chain_refusal (
  chain_id       bigint not null references commitment_chain on delete cascade,
  commitment_id  bigint not null references commitment on delete cascade,
  refused_at     timestamptz not null,
  primary key (chain_id, commitment_id)
);
create index on chain_refusal (commitment_id);
