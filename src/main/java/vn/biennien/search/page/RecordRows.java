package vn.biennien.search.page;

/** How the records beside the hits are read, all sorts of them in one statement. */
final class RecordRows {

  static final String TIMES_TOLD =
      """
      select 'gate' as type, g.border_object_id as id, count(distinct d.id) as times
      from gate_mention g join document d on d.id = g.document_id
      where g.border_object_id = any(:gate) and d.sensitivity = any(:sensitivities) group by 2
      union all
      select 'person', a.person_id, count(distinct d.id)
      from participation a join document d on d.id = a.document_id
      where a.person_id = any(:person) and d.sensitivity = any(:sensitivities) group by 2
      union all
      select 'office', h.posting_id, count(distinct d.id)
      from participation_office h join participation a on a.id = h.participation_id
      join document d on d.id = a.document_id
      where h.posting_id = any(:office) and d.sensitivity = any(:sensitivities) group by 2
      """;

  /**
   * Of each sort those of the ids that the reader may know of. Where the search is narrowed, a
   * document that it is narrowed to must tell of the record (of a meeting as its own), and what the
   * record has itself must be as chosen: the same document may also tell of others.
   */
  static final String OTHERS =
      """
      with chosen_place as materialized (
        select h.reached_id from jurisdiction_reach h join jurisdiction j on j.id = h.jurisdiction_id
        where j.slug = any(:chosen_jurisdiction))
      select 'gate' as type, o.id, concat_ws(' – ', o.vn, o.cn) as name, '/gates/' || o.slug as url,
             o.object::text as code, (select jurisdiction_label(j) from jurisdiction j where j.id = o.jurisdiction_id) as detail,
             null::date as date_start, null::date as date_end, 'unknown' as date_precision,
             not o.reference and not exists (
               select from gate_mention g join document d on d.id = g.document_id
               where g.border_object_id = o.id and d.sensitivity = any(:sensitivities) and not d.illustrative) as illustrative,
             null as organisation
      from border_object o
      where o.id = any(:gate) and (o.reference and :anywhere or exists (
        select from gate_mention g join document d on d.id = g.document_id
        where g.border_object_id = o.id and @told))
        and (cardinality(:chosen_gate) = 0 or o.slug = any(:chosen_gate))
        and (cardinality(:chosen_jurisdiction) = 0 or o.jurisdiction_id in (select reached_id from chosen_place) or exists (
          select from gate_mention g join document d on d.id = g.document_id join jurisdiction_name n on n.name = g.cn_region
          where g.border_object_id = o.id and d.sensitivity = any(:sensitivities) and n.jurisdiction_id in (select reached_id from chosen_place)))
      union all
      select 'person', p.id, p.name, '/people/' || p.id, p.side::text,
             case when strpos(held.title, place.name) > 0 then held.title else nullif(concat_ws(', ', held.title, place.name), '') end,
             null, null, 'unknown',
             not exists (
               select from participation a join document d on d.id = a.document_id
               where a.person_id = p.id and d.sensitivity = any(:sensitivities) and not d.illustrative), null
      from person p
      left join jurisdiction j on j.id = p.jurisdiction_id
      cross join lateral (select coalesce(j.name, p.body) as name) place
      left join lateral (
        select x.title from posting x
        join participation_office h on h.posting_id = x.id join participation a on a.id = h.participation_id
        join document d on d.id = a.document_id
        where x.person_id = p.id and d.sensitivity = any(:sensitivities)
        order by a.id desc, h.position limit 1) held on true
      where p.id = any(:person) and exists (
        select from participation a join document d on d.id = a.document_id
        where a.person_id = p.id and @told)
        and (cardinality(:chosen_jurisdiction) = 0 or p.jurisdiction_id in (select reached_id from chosen_place))
      union all
      select 'office', x.id, x.title, '/people/' || p.id, p.side::text, p.name, null, null, 'unknown',
             not exists (
               select from participation_office h join participation a on a.id = h.participation_id
               join document d on d.id = a.document_id
               where h.posting_id = x.id and d.sensitivity = any(:sensitivities) and not d.illustrative), x.organisation
      from posting x join person p on p.id = x.person_id
      where x.id = any(:office) and exists (
        select from participation_office h join participation a on a.id = h.participation_id
        join document d on d.id = a.document_id
        where h.posting_id = x.id and @told)
        and (cardinality(:chosen_jurisdiction) = 0 or p.jurisdiction_id in (select reached_id from chosen_place))
      union all
      select 'meeting', m.id, m.title, '/meetings/' || m.id, m.series::text, null, m.date_start, m.date_end, m.date_precision::text,
             not exists (
               select from meeting_report r join document d on d.id = r.document_id
               where r.meeting_id = m.id and d.sensitivity = any(:sensitivities) and not d.illustrative), null
      from meeting m
      where m.id = any(:meeting) and exists (
        select from meeting_report r join document d on d.id = r.document_id
        where r.meeting_id = m.id and (:anywhere or r.role = 'main') and @told)
        and (cardinality(:chosen_year) = 0 or meeting_year(m)::text = any(:chosen_year))
        and (cardinality(:chosen_series) = 0 or m.series::text = any(:chosen_series))
      union all
      select 'commitment', c.id, c.summary, '/commitments/' || c.id, c.kind::text, coalesce(w.status::text, c.status_at_article::text),
             d.date_start, d.date_end, d.date_precision, d.illustrative, null
      from commitment c join document_card d on d.id = c.document_id
      left join lateral commitment_last_stage(c.id, c.citation_id, :sensitivities, null::date) w on true
      where c.id = any(:commitment) and @told
        and (cardinality(:chosen_field) = 0 or c.field::text = any(:chosen_field) or exists (
          select from commitment_field f where f.commitment_id = c.id and f.field::text = any(:chosen_field)))
        and (cardinality(:chosen_gate) = 0 or exists (
          select from commitment_gate n join gate_mention g on g.id = n.mention_id join border_object o on o.id = g.border_object_id
          where n.commitment_id = c.id and o.slug = any(:chosen_gate)))
        and (cardinality(:chosen_status) = 0 or coalesce(w.status::text, c.status_at_article::text) = any(:chosen_status))
      union all
      select 'paper', p.id,
             case when strpos(p.title, numbered.symbol) > 0 then p.title else concat_ws(', số ', p.title, numbered.symbol) end,
             coalesce('/documents/' || f.id, '/documents/' || d.id || coalesce('#c' || p.citation_id, '')),
             p.type::text, p.status::text, p.dated_on, p.dated_on, p.date_precision::text,
             d.illustrative and coalesce(f.illustrative, true), null
      from paper p join document d on d.id = p.document_id
      cross join lateral (
        select case when p.symbol like p.number || '/%' then p.symbol else nullif(concat_ws('/', p.number, p.symbol), '') end as symbol) numbered
      left join document f on f.id = p.full_text_id and f.sensitivity = any(:sensitivities)
      where p.id = any(:paper) and d.sensitivity = any(:sensitivities)
        and (:anywhere or d.id in (select unnest(:within::bigint[])) or f.id in (select unnest(:within::bigint[])))
        and (cardinality(:chosen_year) = 0 or extract(year from p.dated_on)::int::text = any(:chosen_year))
        and (cardinality(:chosen_kind) = 0 or p.type::text = any(:chosen_kind))
      """
          .replace(
              "@told",
              "d.sensitivity = any(:sensitivities) and (:anywhere or d.id in (select unnest(:within::bigint[])))");

  private RecordRows() {}
}
