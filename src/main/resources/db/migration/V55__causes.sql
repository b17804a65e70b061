-- Why something stands in the way, where a text says so.
alter table commitment add column cause text;
