package vn.biennien.meeting;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.jurisdiction.Jurisdictions;

/**
 * Recognises meetings. Yearly mechanisms: series and edition year. Others: series, overlapping
 * dates and the same parties. Unsure means not merged.
 */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Meetings {
  private final EntityManager entities;
  private final JdbcClient sql;
  private final MeetingReportRepository reports;
  private final Jurisdictions jurisdictions;

  /**
   * The meeting that a document speaks of, new when the archive does not know it.
   *
   * @param parties ids of the jurisdictions that the document says attended
   */
  public Meeting recognise(ReportFacts facts, Set<Long> parties) {
    return known(facts, parties).orElseGet(() -> fresh(facts));
  }

  /** A meeting that the archive did not know. */
  public Meeting fresh(ReportFacts facts) {
    Meeting fresh = new Meeting(facts);
    entities.persist(fresh);
    return fresh;
  }

  private Optional<Meeting> known(ReportFacts facts, Set<Long> parties) {
    List<Meeting> alike = alike(facts);
    List<Meeting> same =
        MeetingSeries.isYearly(facts.series())
            ? alike
            : alike.stream()
                .filter(m -> m.title().equals(facts.seriesName()) || sameParties(m, parties))
                .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  /**
   * Those of the same series at the same time: of a yearly mechanism the one of that edition, else
   * all whose dates overlap, whoever attended.
   */
  public List<Meeting> alike(ReportFacts facts) {
    if (MeetingSeries.isYearly(facts.series())) {
      return entities
          .createQuery("from Meeting where series = :series and editionYear = :year", Meeting.class)
          .setParameter("series", facts.series())
          .setParameter("year", facts.edition())
          .getResultList();
    }
    if (facts.date().exactness() < 3) {
      return List.of();
    }
    return entities
        .createQuery("from Meeting where series = :series order by id", Meeting.class)
        .setParameter("series", facts.series())
        .getResultStream()
        .filter(m -> m.date().exactness() >= 3 && m.date().overlaps(facts.date()))
        .toList();
  }

  private boolean sameParties(Meeting meeting, Set<Long> parties) {
    return !parties.isEmpty() && parties.equals(parties(meeting));
  }

  /** Who attended as stated; of a meeting that texts only look back on, whom its name names. */
  private Set<Long> parties(Meeting meeting) {
    Set<Long> stated =
        sql.sql(
                """
                select distinct p.jurisdiction_id from meeting_report r
                join party p on p.document_id = r.document_id
                where r.meeting_id = ? and r.role = 'main' and p.role in ('host', 'participant') and p.jurisdiction_id is not null
                """)
            .param(meeting.id())
            .query(Long.class)
            .set();
    return stated.isEmpty()
        ? jurisdictions.namedIn(meeting.title(), meeting.date().start())
        : stated;
  }

  /**
   * Lets a meeting show what its reports now say together. What only an internal or restricted text
   * says stays out of a meeting that public texts tell of: everybody sees it.
   */
  public void settle(Meeting meeting) {
    List<ReportFacts> facts = shown(meeting.id());
    if (!facts.isEmpty()) {
      meeting.settle(facts);
    }
  }

  private List<ReportFacts> shown(Long meeting) {
    List<ReportFacts> open = reports.publicFactsOf(meeting);
    return open.isEmpty() ? reports.factsOf(meeting) : open;
  }

  /** The same when what texts say of it was corrected; their reports are of its series. */
  void retell(long id) {
    sql.sql(
            "update meeting_report r set series = m.series from meeting m where m.id = r.meeting_id and m.id = ? and r.series <> m.series")
        .param(id)
        .update();
    settleAnew(List.of(id));
    entities.flush();
  }

  /**
   * Texts went that told of these meetings: a meeting shows what the remaining ones say; one of
   * which no text tells any more goes.
   */
  public void settleAnew(Collection<Long> ids) {
    for (Long id : ids) {
      Meeting meeting = entities.find(Meeting.class, id);
      List<ReportFacts> left = shown(id);
      if (left.isEmpty()) {
        entities.remove(meeting);
      } else {
        meeting.settle(left);
      }
    }
  }
}
