-- By which the data directory knows its database. The program writes the one line at its first start: a dump of before has none.
create table archive_id (
  one  boolean primary key default true check (one),
  id   uuid not null
);
