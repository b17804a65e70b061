-- A Chinese name is kept with the text that gives it, so that an export repeats its own text and no reader learns a name from
-- a text that they may not read.
alter table participation add name_zh text;
alter table participation add check (name_zh is null or named);
update participation t set name_zh = p.name_zh from person p where p.id = t.person_id;

-- Under which other names readable texts know a person.
create function person_known_as(readable text[])
returns table (person_id bigint, name_zh text, aliases text[]) language sql stable as $$
  select p.id,
         (select t.name_zh from participation t join document d on d.id = t.document_id
          where t.person_id = p.id and t.name_zh is not null and d.sensitivity = any (readable)
          order by t.id limit 1),
         array(select a.alias from person_alias a
               where a.person_id = p.id and exists (
                 select 1 from participation t
                 join document d on d.id = t.document_id
                 left join participation_alias x on x.participation_id = t.id
                 where t.person_id = p.id and d.sensitivity = any (readable) and (t.name = a.alias or x.alias = a.alias))
               order by a.alias)
  from person p
$$;
