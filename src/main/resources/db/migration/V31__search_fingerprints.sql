-- Each entry of the search index carries a fingerprint of all that it was made of, so that an entry which is no longer what the
-- database says is known by comparing two numbers, whatever changed the database.

create function search_fingerprint(record search_record) returns bigint language sql stable parallel safe
  return hashtextextended(record::text, 0);

-- What all passages of a document are indexed with; furniture and misspellings also change their words.
create view search_document (id, fingerprint) as
select d.id, hashtextextended(jsonb_build_array(c.date_start, c.words, f.facets, u.spans, a.readings)::text, d.id)
from document d
join document_context c on c.document_id = d.id
left join (select document_id, jsonb_agg(jsonb_build_array(facet, value) order by facet, value) as facets
           from document_facet group by document_id) f on f.document_id = d.id
left join (select document_id, jsonb_agg(jsonb_build_array(start_at, end_at, kind) order by position) as spans
           from furniture group by document_id) u on u.document_id = d.id
left join (select document_id, jsonb_agg(jsonb_build_array(kind, should_read, citation_id) order by position) as readings
           from anomaly group by document_id) a on a.document_id = d.id;

-- Every entry that the index should have.
create view search_entry (kind, id, document_id, fingerprint) as
select 'passage', p.id, p.document_id, hashtextextended(p.text, d.fingerprint)
from passage p join search_document d on d.id = p.document_id
where p.searchable
union all
select r.kind, r.id, null::bigint, search_fingerprint(r)
from search_record r;
