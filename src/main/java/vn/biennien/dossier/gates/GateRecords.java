package vn.biennien.dossier.gates;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.commitment.Specificity;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;
import vn.biennien.dossier.commitments.CommitmentChains;
import vn.biennien.dossier.commitments.CommitmentFilter;
import vn.biennien.dossier.commitments.CommitmentRow;
import vn.biennien.dossier.commitments.CommitmentRows;

/** Reads one border object with all that its page shows: twelve statements. */
@Repository
@RequiredArgsConstructor
class GateRecords {
  /** More than any border object has; a page stays a page. */
  private static final int MOST = 200;

  private final ReadableSql sql;
  private final GateRows rows;
  private final CommitmentRows commitments;
  private final CommitmentChains chains;
  private final GatePassages passages;

  @Nullable GateRecord find(String slugOrId) {
    GateRow row = rows.one(slugOrId);
    if (row == null) {
      return null;
    }
    List<CommitmentRow> concerning = commitments.part(CommitmentFilter.ofGate(row.slug()), MOST, 0);
    return new GateRecord(
        row,
        place(row.id()),
        markers(row.id()),
        mentions(row.id()),
        passages.about(row.id()),
        meetings(row.id()),
        chains.about(row.id()),
        concerning.stream().filter(c -> Specificity.SPECIFIC.is(c.specificity())).toList(),
        concerning.stream().filter(c -> Specificity.GENERAL.is(c.specificity())).toList(),
        figures(row),
        related(row.id()));
  }

  private GateRecord.@Nullable Place place(long id) {
    return sql.sql(
            """
            select latitude, longitude, place_approximate as approximate from border_object
            where id = :id and latitude is not null and longitude is not null
            """)
        .param("id", id)
        .query(GateRecord.Place.class)
        .optional()
        .orElse(null);
  }

  private List<GateRecord.Marker> markers(long id) {
    return sql.sql(
            """
            select distinct on (a.marker) a.marker, @citation
            from gate_mention_marker a
            join gate_mention g on g.id = a.mention_id
            join citation_place p on p.id = g.citation_id
            where g.border_object_id = :id and p.sensitivity in (:readable)
            order by a.marker, p.document_id
            """
                .replace("@citation", CommitmentCitation.columns("p")))
        .param("id", id)
        .query(RecordMapper.of(GateRecord.Marker.class))
        .list();
  }

  private List<GateRecord.Mention> mentions(long id) {
    return sql.sql(
            """
            select g.current_level, g.requested_level, g.level_vn_side, g.level_cn_side, g.action,
                   coalesce(l.on_date, k.date_start) as "on", coalesce(l.on_date, k.date_end) as until,
                   case when l.on_date is null then k.date_precision else l.date_precision::text end as precision, p.illustrative, @citation
            from gate_mention g
            join citation_place p on p.id = g.citation_id
            join document_card k on k.id = g.document_id
            left join lateral (
              select v.on_date, v.date_precision from gate_level v
              where v.mention_id = g.id and v.on_date is not null order by v.on_date desc limit 1) l on true
            where g.border_object_id = :id and p.sensitivity in (:readable)
              and (:asof::date is null or coalesce(l.on_date, k.date_start) <= :asof::date)
            order by coalesce(l.on_date, k.date_start) desc nulls last, g.document_id, g.position limit :most
            """
                .replace("@citation", CommitmentCitation.columns("p")))
        .param("id", id)
        .param("most", MOST)
        .query(RecordMapper.of(GateRecord.Mention.class))
        .list();
  }

  /**
   * Meetings at which something was said of it, and those that a document which speaks of it is
   * about.
   */
  private List<GateRecord.Meeting> meetings(long id) {
    return sql.sql(
            """
            with spoken_of as (
              select g.id, g.document_id from gate_mention g
              join document d on d.id = g.document_id and d.sensitivity in (:readable)
              where g.border_object_id = :id
            ), found as (
              select r.meeting_id, c.id as commitment_id from spoken_of s
              join commitment_gate cg on cg.mention_id = s.id
              join commitment c on c.id = cg.commitment_id
              join meeting_report r on r.id = c.report_id
              union
              select r.meeting_id, null from spoken_of s
              join meeting_report r on r.document_id = s.document_id and r.role = 'main'
            )
            select m.id, m.title, m.series, m.date_start as start, m.date_end as "end", m.date_precision as precision,
                   count(distinct f.commitment_id)::int as commitments
            from found f join meeting m on m.id = f.meeting_id
            where :asof::date is null or coalesce(m.date_start, make_date(m.edition_year, 1, 1)) <= :asof::date
            group by m.id order by m.date_start desc nulls last, m.id limit :most
            """)
        .param("id", id)
        .param("most", MOST)
        .query(GateRecord.Meeting.class)
        .list();
  }

  private List<GateRecord.Figure> figures(GateRow row) {
    return sql.sql(
            """
            select f.what, f.value, f.unit, f.approx, f.year, @citation
            from figure f
            join citation_place p on p.id = f.citation_id and not p.illustrative
            join document_card k on k.id = f.document_id
            where p.sensitivity in (:readable)
              and (:asof::date is null or k.date_start <= :asof::date)
              and (f.scope = :name or exists (
                select 1 from gate_mention g join citation c on c.id = g.citation_id
                join citation w on w.id = f.citation_id
                where g.border_object_id = :id and c.passage_id = w.passage_id and (f.scope is null or f.scope in (:name, :vn, :cn))))
            order by f.year desc nulls last, f.document_id, f.position limit 50
            """
                .replace("@citation", CommitmentCitation.columns("p")))
        .param("id", row.id())
        .param("name", row.name())
        .param("vn", row.vn())
        .param("cn", row.cn())
        .query(RecordMapper.of(GateRecord.Figure.class))
        .list();
  }

  private List<GateRecord.Related> related(long id) {
    return sql.sql(
            """
            with me as (select * from border_object where id = :id), found as (
              select b.border_object_id as id, 'includes' as how, 1 as place from gate_mention_include i
              join gate_mention a on a.id = i.mention_id join gate_mention b on b.id = i.included_id
              join document d on d.id = a.document_id and d.sensitivity in (:readable)
              where a.border_object_id = :id
              union
              select a.border_object_id, 'included', 2 from gate_mention_include i
              join gate_mention a on a.id = i.mention_id join gate_mention b on b.id = i.included_id
              join document d on d.id = a.document_id and d.sensitivity in (:readable)
              where b.border_object_id = :id
              union
              select o.id, 'name', 3 from border_object o join me on o.id <> me.id
              where (o.vn in (me.vn, me.cn) or o.cn in (me.vn, me.cn))
                and (o.reference or exists (select 1 from gate_mention g join document d on d.id = g.document_id
                                            where g.border_object_id = o.id and d.sensitivity in (:readable)))
            )
            select distinct on (o.id) o.slug, o.object, o.vn, o.cn, f.how
            from found f join border_object o on o.id = f.id and o.id <> :id
            order by o.id, f.place
            """)
        .param("id", id)
        .query(RecordMapper.of(GateRecord.Related.class))
        .list();
  }
}
