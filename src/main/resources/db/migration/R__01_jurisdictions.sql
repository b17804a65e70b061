-- What a jurisdiction is called, and what it succeeded.

-- What a jurisdiction is called today: old records keep the old name and say what became of it.
create or replace function jurisdiction_label(jurisdiction) returns text language sql stable
  return case
    when $1.successor_id is null then $1.name
    else $1.name || (select case when s.name = $1.name then ' (trước 01/7/2025)' else ' (nay là ' || s.name || ')' end
                     from jurisdiction s where s.id = $1.successor_id)
  end;

-- How a jurisdiction is called: by its name of then as of a day before it was merged, else with what it is now.
-- as_of: null for today.
create or replace function jurisdiction_label(j jurisdiction, as_of date) returns text language sql stable as $$
  select case when j.valid_to is not null and as_of is not null and as_of <= j.valid_to then j.name else jurisdiction_label(j) end
$$;

-- A jurisdiction together with everything that it succeeded: what a filter by it has to find.
create or replace view jurisdiction_reach as
with recursive reach (jurisdiction_id, reached_id) as (
  select id, id from jurisdiction
  union
  select r.jurisdiction_id, j.id from reach r join jurisdiction j on j.successor_id = r.reached_id
)
select jurisdiction_id, reached_id from reach;
