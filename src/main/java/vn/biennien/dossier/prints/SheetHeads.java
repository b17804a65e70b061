package vn.biennien.dossier.prints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.gates.GateRow;
import vn.biennien.dossier.gates.GateRows;

/** What stands above the table of a printed summary, and which commitments are in it. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SheetHeads {
  private final ReadableSql sql;
  private final GateRows gates;

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
        .query(OfMeeting.class)
        .optional();
  }

  public Optional<GateRow> gate(String slug) {
    return Optional.ofNullable(gates.one(slug));
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
}
