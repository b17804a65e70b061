-- What printed papers say of the office (Decree 30/2020): one row, every field may be null and is then printed as dots.
drop table office_settings;
create table office_settings (
  id             smallint primary key default 1 check (id = 1),
  version        integer not null default 0,
  parent_agency  text check (char_length(parent_agency) between 1 and 200),
  agency_name    text check (char_length(agency_name) between 1 and 200),
  place_name     text check (char_length(place_name) between 1 and 60),
  symbol         text check (char_length(symbol) between 1 and 40),
  signer_title   text check (char_length(signer_title) between 1 and 200),
  signer_name    text check (char_length(signer_name) between 1 and 80),
  recipients     text check (char_length(recipients) between 1 and 2000)
);
insert into office_settings (id) values (1);
