package vn.biennien.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.shared.Readers;

/** What stands above the table of a printed summary, and which commitments are in it. */
@Repository
public class SheetHeads {
  private final JdbcClient sql;
  private final Readers readers;

  SheetHeads(JdbcClient sql, Readers readers) {
    this.sql = sql;
    this.readers = readers;
  }

  /**
   * A meeting.
   *
   * @param venues where its accounts say it was held, joined
   * @param parties who attended, joined
   * @param pressOnly whether no signed text of it is in the archive
   */
  public record OfMeeting(
      long id,
      String title,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision,
      String format,
      @Nullable String venues,
      @Nullable String parties,
      boolean pressOnly) {}

  /**
   * A border object.
   *
   * @param cnZh its Chinese name in Chinese
   * @param levels its levels by side with their dates, joined with line breaks: {@code
   *     side|level|date|precision}
   */
  public record OfGate(
      long id,
      String slug,
      String object,
      @Nullable String vn,
      @Nullable String cn,
      @Nullable String cnZh,
      @Nullable String province,
      @Nullable String levels) {
    public String name() {
      return vn != null && cn != null ? vn + " – " + cn : String.valueOf(vn != null ? vn : cn);
    }
  }

  public Optional<OfMeeting> meeting(long id) {
    return sql.sql(
            """
            select m.id, m.title, m.date_start, m.date_end, m.date_precision, m.format,
                   (select string_agg(distinct regexp_replace(v.place, '^([Tt]hành phố|[Tt]ỉnh|điểm cầu( tỉnh)?) ', ''), ', ') from report_venue v join meeting_report r on r.id = v.report_id
                    join document d on d.id = r.document_id
                    where r.meeting_id = m.id and v.role <> 'mentioned' and d.sensitivity in (:readable)) as venues,
                   (select string_agg(jurisdiction_label(j, :asof::date), ', ' order by j.position) from meeting_attendance(array[:readable]) a
                    join jurisdiction j on j.id = a.jurisdiction_id where a.meeting_id = m.id) as parties,
                   not exists (select 1 from meeting_report r join document d on d.id = r.document_id
                               where r.meeting_id = m.id and r.role = 'main' and d.kind <> 'article' and not d.illustrative
                                 and d.sensitivity in (:readable)) as press_only
            from meeting m
            where m.id = :id and exists (select 1 from meeting_report r join document d on d.id = r.document_id
                                         where r.meeting_id = m.id and d.sensitivity in (:readable))
            """)
        .param("id", id)
        .param("readable", readers.sensitivities())
        .param("asof", readers.asOf())
        .query(OfMeeting.class)
        .optional();
  }

  public Optional<OfGate> gate(String slug) {
    return sql.sql(
            """
            select o.id, o.slug, o.object, o.vn, o.cn, o.cn_zh, jurisdiction_label(j, :asof::date) as province,
                   (select string_agg(s.side || '|' || s.level || '|' || coalesce(s.on_date::text, '') || '|' || s.date_precision, E'\\n'
                                      order by s.side desc)
                    from (select distinct on (side.code) side.code as side, l.level, l.on_date, l.date_precision
                          from (values ('VN'), ('CN')) side (code)
                          join gate_mention g on g.border_object_id = o.id
                          join document d on d.id = g.document_id and d.sensitivity in (:readable) and not d.illustrative
                          join gate_level l on l.mention_id = g.id and l.side in (side.code, 'BOTH') and l.level <> 'generic'
                          order by side.code, (l.event in ('ceremony', 'opened')) desc, l.on_date desc nulls last, l.id desc) s) as levels
            from border_object o
            left join jurisdiction j on j.id = o.jurisdiction_id
            where o.slug = :slug and (o.reference or exists (
              select 1 from gate_mention g join document d on d.id = g.document_id
              where g.border_object_id = o.id and d.sensitivity in (:readable)))
            """)
        .param("slug", slug)
        .param("readable", readers.sensitivities())
        .param("asof", readers.asOf())
        .query(OfGate.class)
        .optional();
  }

  public List<Long> commitmentsOfMeeting(long id) {
    return sql.sql(
            "select c.id from commitment c join meeting_report r on r.id = c.report_id where r.meeting_id = ?")
        .param(id)
        .query(Long.class)
        .list();
  }

  public List<Long> commitmentsOfGate(long id) {
    return sql.sql(
            """
            select distinct cg.commitment_id from commitment_gate cg
            join gate_mention g on g.id = cg.mention_id where g.border_object_id = ?
            """)
        .param(id)
        .query(Long.class)
        .list();
  }

  /** The name behind a slug; the slug itself where there is none. */
  public String jurisdictionName(String slug) {
    return sql.sql(
            "select jurisdiction_label(j, :asof::date) from jurisdiction j where slug = :slug")
        .param("slug", slug)
        .param("asof", readers.asOf())
        .query(String.class)
        .optional()
        .orElse(slug);
  }
}
