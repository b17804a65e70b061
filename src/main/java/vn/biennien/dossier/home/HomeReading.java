package vn.biennien.dossier.home;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.ReadableSql;

/** Reads the first page: one statement a part, whatever the archive holds. */
@Repository
@RequiredArgsConstructor
class HomeReading {
  private static final int OPEN_SHOWN = 8;
  private static final int GENERAL_SHOWN = 6;
  private static final int NEW_SHOWN = 6;

  private final ReadableSql sql;

  HomePage.Tally tally() {
    return sql.sql(
            """
            with readable as (
              select id from document where sensitivity in (:readable) and not illustrative)
            select (select count(*) from document) as stored,
              (select count(*) from readable) as documents,
              (select count(distinct r.meeting_id) from meeting_report r join readable d on d.id = r.document_id
                join meeting m on m.id = r.meeting_id where m.series <> 'other') as meetings,
              (select count(*) from commitment c join readable d on d.id = c.document_id) as commitments,
              (select count(*) from border_object o where o.object = 'gate_pair' and (o.reference or exists (
                select 1 from gate_mention g join readable d on d.id = g.document_id where g.border_object_id = o.id))) as gate_pairs
            """)
        .query(HomePage.Tally.class)
        .single();
  }

  HomePage.Matrix matrix() {
    return HomeMatrix.of(members(), counts(), springs());
  }

  private List<HomeMatrix.Member> members() {
    return sql.sql(
            """
            select case when m.series like 'yunnan%' then 'yunnan' else 'guangxi' end as mechanism,
              j.id as jurisdiction_id, coalesce(s.slug, j.slug) as slug,
              case when s.id is null then jurisdiction_label(j, :asof::date) else s.name end as label,
              coalesce(s.position, j.position) as position, m.from_year, m.to_year
            from series_membership m
            join jurisdiction j on j.id = m.jurisdiction_id
            left join jurisdiction s on s.id = j.successor_id and s.name = j.name
            where j.side = 'VN' and m.series in ('jwc', 'spring_meeting', 'yunnan_annual', 'yunnan_jwg')
              and (:asof::date is null or m.from_year <= extract(year from :asof::date))
            order by mechanism, position, from_year
            """)
        .query(HomeMatrix.Member.class)
        .list();
  }

  /** Meetings by mechanism, jurisdiction and year. */
  private List<HomeMatrix.Count> counts() {
    return sql.sql(
            """
            select a.jurisdiction_id, meeting_year(m) as year, w.mechanism, count(*) as meetings
            from meeting m
            join meeting_mechanism(array[:readable]) w on w.meeting_id = m.id
            join meeting_attendance(array[:readable]) a on a.meeting_id = m.id
            join jurisdiction j on j.id = a.jurisdiction_id and j.side = 'VN'
            where m.series <> 'other'
              and (:asof::date is null or coalesce(m.date_start, make_date(m.edition_year, 1, 1)) <= :asof::date)
              and meeting_year(m) is not null
              and exists (select 1 from meeting_report r join document d on d.id = r.document_id
                          where r.meeting_id = m.id and d.sensitivity in (:readable) and not d.illustrative)
            group by 1, 2, 3
            """)
        .query(HomeMatrix.Count.class)
        .list();
  }

  private List<HomePage.SpringPlace> springs() {
    return sql.sql(
            """
            select distinct on (year) meeting_year(m) as year, m.id as meeting_id, m.format,
              regexp_replace(v.place, '^(thành phố|tỉnh) ', '') as place
            from meeting m
            join meeting_report r on r.meeting_id = m.id
            join document d on d.id = r.document_id
            left join report_venue v on v.report_id = r.id and v.role = 'host'
            where m.series = 'spring_meeting' and meeting_year(m) is not null
              and (:asof::date is null or coalesce(m.date_start, make_date(m.edition_year, 1, 1)) <= :asof::date)
              and d.sensitivity in (:readable) and not d.illustrative
            order by year, v.place is null, r.role <> 'main', r.id, v.position
            """)
        .query(HomePage.SpringPlace.class)
        .list();
  }

  /** Specific items that are open, each chain once, by the last step that this reader may see. */
  List<HomePage.OpenItem> open() {
    return sql.sql(
            """
            with step as (
              select c.*, coalesce(c.chain_id, -c.id) as thread, s.open, s.last_id, s.status as standing, coalesce(st.stage_on, st.on_date) as on_date,
                     coalesce(st.stage_precision, st.date_precision) as date_precision, coalesce(st.stage_citation, c.citation_id) as proof, st.meeting_id
              from commitment c
              join document d on d.id = c.document_id
              join commitment_state(array[:readable], :asof::date) s on s.commitment_id = c.id
              join commitment_step(array[:readable], :asof::date) st on st.commitment_id = c.id
              where d.sensitivity in (:readable) and not d.illustrative),
            last as (
              select distinct on (thread) *,
                bool_or(open and specificity = 'specific') over (partition by thread) as wanted,
                count(*) over (partition by thread) as steps,
                min(on_date) over (partition by thread) as since
              from step
              order by thread, (id = last_id) desc, on_date desc nulls last, id desc),
            shown as (
              select *, count(*) over () as total from last where wanted
              order by on_date desc nulls last, chain_id is null, id
              limit :most)
            select l.total, l.id, coalesce(ch.name, l.summary) as title,
              case when ch.id is not null then l.summary end as step,
              l.kind, l.standing as status, l.on_date as start, coalesce(m.date_end, l.on_date) as end, l.date_precision as precision,
              case when l.steps > 1 then extract(year from l.since)::int end as since,
              g.slug as gate_slug, g.name as gate_name, a.addressee,
              p.document_id, p.id as citation_id, p.title as document_title, p.number as passage
            from shown l
            join citation_place p on p.id = l.proof
            left join commitment_chain ch on ch.id = l.chain_id
            left join meeting m on m.id = l.meeting_id and m.date_start = l.on_date
            left join commitment_addressee a on a.commitment_id = l.id and a.position = 0
            left join lateral (
              select o.slug, concat_ws(' – ', o.vn, o.cn) as name
              from commitment_gate cg
              join gate_mention gm on gm.id = cg.mention_id
              join border_object o on o.id = gm.border_object_id
              where cg.commitment_id = l.id order by cg.position limit 1) g on true
            order by l.on_date desc nulls last, l.chain_id is null, l.id
            """)
        .param("most", OPEN_SHOWN)
        .query(HomePage.OpenItem.class)
        .list();
  }

  List<HomePage.GeneralItem> generalOpen() {
    return sql.sql(
            """
            select count(*) over () as total, c.id, c.summary, extract(year from st.on_date)::int as year
            from commitment c
            join document d on d.id = c.document_id
            join commitment_state(array[:readable], :asof::date) s on s.commitment_id = c.id
            join commitment_step(array[:readable], :asof::date) st on st.commitment_id = c.id
            where s.open and c.specificity = 'general' and d.sensitivity in (:readable) and not d.illustrative
            order by st.on_date desc nulls last, c.id
            limit :most
            """)
        .param("most", GENERAL_SHOWN)
        .query(HomePage.GeneralItem.class)
        .list();
  }

  /** The archive's own texts before the starting archive's, which all came in at once. */
  List<HomePage.NewDocument> newest() {
    return sql.sql(
            """
            select c.id, c.title, c.starting, d.annotated and c.kind = 'article' as press,
              (c.imported_at at time zone 'Asia/Ho_Chi_Minh')::date as imported_on
            from document_card c
            join document d on d.id = c.id
            where c.sensitivity in (:readable) and not c.illustrative
            order by c.starting, case when c.starting then c.date_start end desc nulls last, c.imported_at desc, c.id desc
            limit :most
            """)
        .param("most", NEW_SHOWN)
        .query(HomePage.NewDocument.class)
        .list();
  }
}
