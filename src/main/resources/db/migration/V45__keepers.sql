-- Whose records an editor keeps; an account without any line keeps those of all.
create table account_jurisdiction (
  account_id       bigint not null references account on delete cascade,
  jurisdiction_id  bigint not null references jurisdiction,
  primary key (account_id, jurisdiction_id)
);
