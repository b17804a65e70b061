package vn.biennien.meeting;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** MeetingReports as the write side needs them. */
public interface MeetingReportRepository extends JpaRepository<MeetingReport, Long> {
  List<MeetingReport> findByDocumentIdOrderByPosition(Long documentId);

  @Query("select r.facts from MeetingReport r where r.meeting.id = :meetingId order by r.id")
  List<ReportFacts> factsOf(Long meetingId);

  @Query(
      """
      select r.facts from MeetingReport r
      where r.meeting.id = :meetingId and r.document.sensitivity = 'public' order by r.id
      """)
  List<ReportFacts> publicFactsOf(Long meetingId);

  /** Ids of the documents that tell of these meetings, as they came in. */
  @Query(
      "select distinct r.document.id from MeetingReport r where r.meeting.id in :meetings order by r.document.id")
  List<Long> documentsOf(Collection<Long> meetings);
}
