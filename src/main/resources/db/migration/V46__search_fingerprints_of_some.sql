-- The fingerprints of some documents' passages cost what these documents cost, not what the archive does: the facets of one are
-- asked for with every save, those of all by the drift checker, those of many by a rebuild. Joined by a view, a document's
-- facets were either found for the whole archive, or, asked for document by document, by the worst of plans.

-- What all passages of these documents are indexed with; furniture and misspellings also change their words.
create function search_documents(documents bigint[]) returns table (id bigint, fingerprint bigint) language sql stable as $$
  select c.document_id, hashtextextended(jsonb_build_array(c.date_start, c.words, f.facets, u.spans, a.readings)::text, c.document_id)
  from document_context c
  left join (select document_id, jsonb_agg(jsonb_build_array(facet, value) order by facet, value) as facets
             from document_facet where document_id = any (documents) group by document_id) f on f.document_id = c.document_id
  left join (select document_id, jsonb_agg(jsonb_build_array(start_at, end_at, kind) order by position) as spans
             from furniture where document_id = any (documents) group by document_id) u on u.document_id = c.document_id
  left join (select document_id, jsonb_agg(jsonb_build_array(kind, should_read, citation_id) order by position) as readings
             from anomaly where document_id = any (documents) group by document_id) a on a.document_id = c.document_id
  where c.document_id = any (documents)
$$;

-- The entries that the passages of these documents should have.
create function search_passages(documents bigint[]) returns table (id bigint, document_id bigint, fingerprint bigint) language sql stable as $$
  select p.id, p.document_id, hashtextextended(p.text, d.fingerprint)
  from passage p join search_documents(documents) d on d.id = p.document_id
  where p.document_id = any (documents) and p.searchable
$$;

-- Every entry that the index should have.
create or replace view search_entry (kind, id, document_id, fingerprint) as
select 'passage', p.id, p.document_id, p.fingerprint
from search_passages(array(select d.id from document d)) p
union all
select r.kind, r.id, null::bigint, search_fingerprint(r)
from search_record r;

drop view search_document;
