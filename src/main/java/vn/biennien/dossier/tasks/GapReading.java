package vn.biennien.dossier.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;
import vn.biennien.dossier.gates.GateRow;
import vn.biennien.dossier.gates.GateRows;
import vn.biennien.dossier.timelines.ReadingDay;

/**
 * Reads what the archive does not have or what its sources do not agree on, so that it can be asked
 * for: what is uncertain is a value (rule 6 of the domain). Nine statements.
 */
@Component
@RequiredArgsConstructor
class GapReading {
  private static final int MOST = 200;

  /** An agreement without any later word on it after so many years is a gap. */
  private static final int QUIET_YEARS = 1;

  private final ReadableSql sql;
  private final GateRows gates;
  private final ReadingDay day;

  /**
   * What is missing of a numbered mechanism.
   *
   * @param ordinals between the first and the last that is known
   * @param before how many there were before the first that is known
   * @param years between the first and the last with a meeting, without one
   */
  record Series(String series, List<Integer> ordinals, int before, List<Integer> years) {}

  /** A meeting of which something is not known. */
  record Meeting(
      long id,
      String title,
      String series,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision,
      @Nullable String dateReason) {}

  /** An agreement of which nothing later is known. */
  record Quiet(
      long id,
      String summary,
      @Nullable LocalDate on,
      String precision,
      CommitmentCitation citation) {}

  /** An instrument of which the archive has only what the press says. */
  record Paper(
      String title,
      String type,
      @Nullable LocalDate on,
      String precision,
      @Nullable Long meeting,
      @Nullable String meetingTitle,
      @Nullable CommitmentCitation citation) {}

  /** A meeting whose sources give different days. */
  record Dates(long id, String title, String told) {}

  record Page(
      List<Series> series,
      List<Meeting> withoutMinutes,
      List<Meeting> withoutDay,
      List<Quiet> quiet,
      List<Paper> papers,
      List<GateRow> gates,
      List<Dates> dates) {}

  Page page() {
    return new Page(
        series(),
        meetings(
            """
            m.series in ('spring_meeting', 'jwc', 'yunnan_annual', 'yunnan_jwg')
            and not exists (select 1 from paper p join meeting_report r on r.id = p.report_id
                            join document d on d.id = p.document_id and d.sensitivity in (:readable)
                            where r.meeting_id = m.id and p.type = 'minutes' and p.status = 'signed')\
            """),
        meetings("m.date_precision not in ('day', 'day_range') and m.series <> 'other'"),
        quiet(),
        papers(),
        gates.withHistories(gates.all()).stream()
            .filter(gate -> !gate.illustrative() && gate.history().disagrees())
            .toList(),
        dates());
  }

  private JdbcClient.StatementSpec ask(String statement) {
    return sql.sql(statement);
  }

  private static final String KNOWN =
      """
      exists (select 1 from meeting_report k join document d on d.id = k.document_id
              where k.meeting_id = m.id and d.sensitivity in (:readable) and not d.illustrative)
      and (:asof::date is null or coalesce(m.date_start, make_date(m.edition_year, 1, 1)) <= :asof::date)\
      """;

  private record Edition(String series, @Nullable Integer ordinal, @Nullable Integer year) {}

  private List<Series> series() {
    return ask(
            """
            select m.series, m.ordinal, meeting_year(m) as year from meeting m
            where m.series in ('spring_meeting', 'jwc', 'yunnan_annual', 'yunnan_jwg') and @known
            order by m.series
            """
                .replace("@known", KNOWN))
        .query(Edition.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Edition::series, java.util.LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> missing(e.getKey(), e.getValue()))
        .filter(s -> !s.ordinals().isEmpty() || s.before() > 0 || !s.years().isEmpty())
        .toList();
  }

  private static Series missing(String series, List<Edition> editions) {
    TreeSet<Integer> ordinals = known(editions.stream().map(Edition::ordinal).toList());
    TreeSet<Integer> years = known(editions.stream().map(Edition::year).toList());
    return new Series(
        series, between(ordinals), ordinals.isEmpty() ? 0 : ordinals.first() - 1, between(years));
  }

  private static TreeSet<Integer> known(List<@Nullable Integer> numbers) {
    TreeSet<Integer> known = new TreeSet<>();
    numbers.stream().filter(n -> n != null).forEach(known::add);
    return known;
  }

  private static List<Integer> between(TreeSet<Integer> known) {
    Set<Integer> all = known;
    return known.isEmpty()
        ? new ArrayList<>()
        : IntStream.range(known.first(), known.last())
            .boxed()
            .filter(n -> !all.contains(n))
            .toList();
  }

  private List<Meeting> meetings(String which) {
    return ask("""
    select m.id, m.title, m.series, m.date_start, m.date_end, m.date_precision, m.date_reason from meeting m
    where @known and @which
    order by coalesce(m.date_start, make_date(m.edition_year, 1, 1)) desc nulls last, m.id limit @most
    """
            .replace("@known", KNOWN)
            .replace("@which", which)
            .replace("@most", String.valueOf(MOST)))
        .query(Meeting.class)
        .list();
  }

  /** Specific agreements, alone or the last word of their chain, that are open for long. */
  private List<Quiet> quiet() {
    return ask("""
    select c.id, c.summary, t.last_on as "on", t.last_precision as precision, @citation
    from commitment c
    join document d on d.id = c.document_id and d.sensitivity in (:readable) and not d.illustrative
    join commitment_state(array[:readable], :asof::date) t on t.commitment_id = c.id
    join citation_place p on p.id = c.citation_id
    where c.kind = 'agreed' and c.specificity = 'specific' and t.open and (t.last_id is null or t.last_id = c.id)
              and not (t.status = 'signed' and c.summary like 'Ký %')
      and t.last_on < :before
    order by t.last_on, c.id limit 200
    """
            .replace("@citation", CommitmentCitation.columns("p")))
        .param("before", day.today().minusYears(QUIET_YEARS))
        .query(RecordMapper.of(Quiet.class))
        .list();
  }

  List<Paper> papers() {
    return ask("""
    select distinct on (p.dated_on, p.title) p.title, p.type, p.dated_on as "on", p.date_precision as precision,
           m.id as meeting, m.title as meeting_title, @citation
    from paper p
    join document d on d.id = p.document_id and d.sensitivity in (:readable) and not d.illustrative
    left join citation_place x on x.id = coalesce(p.signing_citation_id, p.citation_id)
    left join meeting_report r on r.id = p.report_id
    left join meeting m on m.id = r.meeting_id
    where p.status = 'signed' and p.full_text_id is null and d.kind = 'article'
      and (:asof::date is null or coalesce(p.dated_on, m.date_start, d.published_on) <= :asof::date)
    order by p.dated_on desc nulls last, p.title, p.id limit 200
    """
            .replace("@citation", CommitmentCitation.columns("x")))
        .query(RecordMapper.of(Paper.class))
        .list();
  }

  /** Reports of what a document is about; a range and one of its days do not disagree. */
  private List<Dates> dates() {
    return ask("""
    select m.id, m.title,
           string_agg(distinct to_char(r.date_start, 'DD/MM/YYYY')
             || case when r.date_end > r.date_start then '–' || to_char(r.date_end, 'DD/MM/YYYY') else '' end, '; ') as told
    from meeting m
    join meeting_report r on r.meeting_id = m.id
    join document d on d.id = r.document_id and d.sensitivity in (:readable) and not d.illustrative
    where r.date_precision in ('day', 'day_range') and @known
      and exists (select 1 from meeting_report o join document od on od.id = o.document_id and od.sensitivity in (:readable)
                  and not od.illustrative
                  where o.meeting_id = m.id and o.date_precision in ('day', 'day_range')
                    and (o.date_end < r.date_start or o.date_start > r.date_end))
    group by m.id order by min(r.date_start) desc limit 100
    """
            .replace("@known", KNOWN))
        .query(Dates.class)
        .list();
  }
}
