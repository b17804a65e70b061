-- A deadline stays in the words of the source; deadline_on is the last day that they may mean, by which lists are sorted.
-- Until now an import read only ISO 8601, and what an editor typed was read as clerks write dates: texts that came with
-- "30/6/2025" or "trước cuối năm 2025" as their deadline have no day yet. They are read here as the program now reads all.
-- What follows from words that nobody changed is no change of the record.
alter table commitment disable trigger keep_history;

with said as (
  select id, regexp_replace(btrim(deadline), '^(ngày|tháng|năm)\s+', '', 'i') as words
  from commitment where deadline is not null and deadline_on is null
), read as (
  select id, words ~* '^(khoảng|chừng|đầu|giữa|cuối)\s' as vague,
         regexp_replace(regexp_replace(words, '^(khoảng|chừng|đầu|giữa|cuối)\s+', '', 'i'), '^(ngày|tháng|năm)\s+', '', 'i') as words
  from said
), parts as (
  select id, vague, regexp_match(words,
    '^(?:(?:(?:\d{1,2}(?:/\d{1,2}(?:/\d{4})?)?\s*[-–—]\s*)?(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$') as part
  from read
), numbers as (
  select id, vague, part[1]::int as day, part[2]::int as month, part[3]::int as year from parts where part is not null
), ends as (
  select id, vague, day, (make_date(year, coalesce(month, 12), 1) + interval '1 month - 1 day')::date as last
  from numbers where year > 0 and coalesce(month, 12) between 1 and 12
)
update commitment c set deadline_on = case when e.day is null or e.vague then e.last else e.last - extract(day from e.last)::int + e.day end
from ends e
where c.id = e.id and (e.day is null or e.day between 1 and extract(day from e.last));

alter table commitment enable trigger keep_history;
