package vn.biennien.dossier.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.chains.ChainFilter;
import vn.biennien.dossier.chains.ChainRecords;
import vn.biennien.dossier.timelines.ReadingDay;
import vn.biennien.shared.Readers;
import vn.biennien.shared.Side;

/** Reads what is to be done next by those who keep the archive. Fourteen statements. */
@Component
@RequiredArgsConstructor
class TaskReading {
  /** Official calendars of Viet Nam; computed ones err where the new moon is near midnight. */
  private static final TreeSet<LocalDate> NEW_YEARS =
      Stream.of(
              "2024-02-10",
              "2025-01-29",
              "2026-02-17",
              "2027-02-06",
              "2028-01-26",
              "2029-02-13",
              "2030-02-02",
              "2031-01-23",
              "2032-02-11",
              "2033-01-31",
              "2034-02-19",
              "2035-02-08",
              "2036-01-28",
              "2037-02-15",
              "2038-02-04",
              "2039-01-24",
              "2040-02-12",
              "2041-02-01",
              "2042-01-22",
              "2043-02-10",
              "2044-01-30",
              "2045-02-17")
          .map(LocalDate::parse)
          .collect(Collectors.toCollection(TreeSet::new));

  private final JdbcClient sql;
  private final Readers readers;
  private final ChainRecords chains;
  private final ReadingDay day;
  private final GapReading gaps;

  /** Something of which nobody has said since whether it moves, and that is ours to move. */
  record Item(long id, String summary, String kind, @Nullable LocalDate on, String precision) {}

  /** A document with files that are no longer what came in. */
  record Damaged(long id, String title, String files) {}

  /** A document with facts that no words support. */
  record Unproved(long id, String title, int facts) {}

  /**
   * A meeting of which something is missing.
   *
   * @param ordinal whether its number is missing, of a mechanism that is numbered
   * @param day whether its day is
   * @param minutes whether its signed minutes are
   * @param delegation whether nobody is known to have attended
   */
  record Gaps(
      long id,
      String title,
      @Nullable LocalDate on,
      boolean ordinal,
      boolean day,
      boolean minutes,
      boolean delegation) {}

  /**
   * The next early-spring meeting.
   *
   * @param year of its edition
   * @param meeting its id, where the archive knows it already
   * @param on its first day, or where no day is known the Lunar New Year's Day before it; null
   *     after the last year whose calendar is listed
   * @param known whether that is its own day
   * @param days until then
   */
  record Spring(
      int year, @Nullable Long meeting, @Nullable LocalDate on, boolean known, long days) {}

  record Page(
      Spring spring,
      List<Damaged> damaged,
      List<ChainRecords.ListedChain> chains,
      List<Item> items,
      List<Unproved> unproved,
      List<GapReading.Paper> papers,
      List<Gaps> meetings) {}

  Page page() {
    List<ChainRecords.ListedChain> ours =
        new ChainFilter("open", null)
            .of(chains.all()).stream().filter(row -> !Side.CN.is(row.standing().turn())).toList();
    return new Page(spring(), damaged(), ours, items(), unproved(), gaps.papers(), meetings());
  }

  /** Items that stand alone: agreed by both, or asked for by the other side. */
  private List<Item> items() {
    return sql.sql(
            """
            select c.id, c.summary, c.kind::text as kind, t.last_on as "on", t.last_precision as precision
            from commitment c
            join document d on d.id = c.document_id and d.sensitivity = any (:readable) and not d.illustrative
            join commitment_state(:readable, null::date) t on t.commitment_id = c.id
            where c.chain_id is null and t.open and c.specificity = 'specific' and c.kind in ('agreed', 'proposed_cn')
            order by t.last_on nulls first, c.id limit 100
            """)
        .param("readable", readable())
        .query(Item.class)
        .list();
  }

  private List<Damaged> damaged() {
    return sql.sql(
            """
            select d.id, d.title, string_agg(a.name, ', ' order by a.position) as files
            from stored_file f join attachment a on a.sha256 = f.sha256 join document_card d on d.id = a.document_id
            where f.damaged_at is not null and d.sensitivity = any (:readable)
            group by d.id, d.title order by d.id limit 100
            """)
        .param("readable", readable())
        .query(Damaged.class)
        .list();
  }

  private List<Unproved> unproved() {
    return sql.sql(
            """
            select d.id, d.title, count(*)::int as facts
            from document_card d
            join (select document_id from participation where citation_id is null
                  union all select document_id from party where citation_id is null
                  union all select document_id from paper where citation_id is null and signing_citation_id is null) f on f.document_id = d.id
            where d.sensitivity = any (:readable) and not d.illustrative
            group by d.id, d.title order by count(*) desc, d.id limit 100
            """)
        .param("readable", readable())
        .query(Unproved.class)
        .list();
  }

  private List<Gaps> meetings() {
    return sql.sql(
            """
            select * from (
              select m.id, m.title, coalesce(m.date_start, make_date(m.edition_year, 1, 1)) as "on",
                m.ordinal is null and m.series in ('spring_meeting', 'jwc', 'yunnan_annual', 'yunnan_jwg') as ordinal,
                m.date_precision not in ('day', 'day_range') as day,
                not exists (select from paper p join meeting_report r on r.id = p.report_id join document d on d.id = p.document_id
                            where r.meeting_id = m.id and p.type = 'minutes' and p.status = 'signed' and d.sensitivity = any (:readable)) as minutes,
                not exists (select from participation a join meeting_report r on r.id = a.report_id join document d on d.id = a.document_id
                            where r.meeting_id = m.id and d.sensitivity = any (:readable)) as delegation
              from meeting m
              where m.series not in ('other', 'visit', 'gate_ceremony')
                and exists (select from meeting_report r join document d on d.id = r.document_id
                            where r.meeting_id = m.id and r.role = 'main' and d.sensitivity = any (:readable) and not d.illustrative)
            ) g
            where ordinal or day or minutes or delegation
            order by "on" desc nulls last, id limit 100
            """)
        .param("readable", readable())
        .query(Gaps.class)
        .list();
  }

  private Spring spring() {
    record Known(long id, int year, @Nullable LocalDate on) {}
    LocalDate today = day.today();
    List<Known> coming =
        sql.sql(
                """
                select m.id, coalesce(m.edition_year, extract(year from m.date_start)::int) as year, m.date_start as "on" from meeting m
                where m.series = 'spring_meeting' and coalesce(m.date_end, make_date(m.edition_year, 12, 31)) >= :today
                  and exists (select from meeting_report r join document d on d.id = r.document_id
                              where r.meeting_id = m.id and d.sensitivity = any (:readable) and not d.illustrative)
                order by m.date_start nulls last limit 1
                """)
            .param("today", today)
            .param("readable", readable())
            .query(Known.class)
            .list();
    Known next = coming.isEmpty() ? null : coming.getFirst();
    if (next != null && next.on() != null) {
      return new Spring(next.year(), next.id(), next.on(), true, days(today, next.on()));
    }
    LocalDate newYear = newYear(today);
    return new Spring(
        newYear == null ? today.getYear() + 1 : newYear.getYear(),
        next == null ? null : next.id(),
        newYear,
        false,
        newYear == null ? 0 : days(today, newYear));
  }

  private static long days(LocalDate today, LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(today, day));
  }

  /**
   * The next first day of the lunar year, as Viet Nam counts it (UTC+7: in 2030 a day before
   * China); null after the last that is listed. The meetings are held in the weeks after it.
   */
  static @Nullable LocalDate newYear(LocalDate today) {
    return NEW_YEARS.ceiling(today);
  }

  private String[] readable() {
    return readers.sensitivities().toArray(String[]::new);
  }
}
