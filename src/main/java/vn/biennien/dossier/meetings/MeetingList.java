package vn.biennien.dossier.meetings;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;
import vn.biennien.shared.Choice;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/**
 * Reads lists of meetings: four statements, however many meetings there are. What is no meeting
 * (series {@code other}: a decision, a notice) is listed only where it is asked for.
 */
@Service
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MeetingList {
  /** Each visible meeting, and which of the filters it meets. */
  private static final String MATCHED =
      """
      with matched as materialized (
        select m.id, meeting_year(m) as year, m.series::text as series, m.format::text as format,
               (:year::int is null or meeting_year(m) = :year::int) as in_year,
               (:jurisdiction::text is null or exists (
                  select 1 from meeting_attendance(array[:readable]) a
                  join jurisdiction_reach r on r.reached_id = a.jurisdiction_id
                  join jurisdiction j on j.id = r.jurisdiction_id
                  where a.meeting_id = m.id and j.slug = :jurisdiction)) as in_jurisdiction,
               (case when :series::text is null then m.series <> 'other' else m.series = :series end) as in_series,
               (:format::text is null or m.format = :format) as in_format
        from meeting m
        where exists (select 1 from meeting_report r join document d on d.id = r.document_id
                      where r.meeting_id = m.id and d.sensitivity in (:readable))
          and (:asof::date is null or coalesce(m.date_start, make_date(m.edition_year, 1, 1)) <= :asof::date)
          and (:mechanism::text is null or exists (
                 select 1 from meeting_mechanism(array[:readable]) w where w.meeting_id = m.id and w.mechanism = :mechanism))
      )
      """;

  private static final String CHOICES =
      MATCHED
          + """
          select 'total' as facet, '' as value, null::text as label,
                 count(*) filter (where in_year and in_jurisdiction and in_series and in_format) as n, 0 as place
          from matched
          union all
          select 'year', year::text, null, count(*) filter (where in_jurisdiction and in_series and in_format), -year
          from matched where year is not null group by year
          union all
          select 'series', series, null, count(*) filter (where in_year and in_jurisdiction and in_format), 0
          from matched group by series
          union all
          select 'format', format, null, count(*) filter (where in_year and in_jurisdiction and in_series), 0
          from matched group by format
          union all
          select 'jurisdiction', j.slug, coalesce(j.name || f.former, jurisdiction_label(j, :asof::date)),
                 count(distinct t.id) filter (where in_year and in_series and in_format), j.position
          from matched t
          join meeting_attendance(array[:readable]) a on a.meeting_id = t.id
          join jurisdiction_reach r on r.reached_id = a.jurisdiction_id
          join jurisdiction j on j.id = r.jurisdiction_id
          left join lateral (
            select ' (trước 01/7/2025: ' || string_agg(p.name, ', ' order by p.position) || ')' as former
            from jurisdiction p where p.successor_id = j.id) f on true
          where j.successor_id is null or j.slug = :jurisdiction
          group by j.id, j.slug, f.former
          order by 1, 5, 2
          """;

  private static final String ROWS =
      MATCHED
          + """
          select m.*, s.press, s.starting, s.illustrative, s.mentioned, coalesce(c.n, 0) as commitments
          from matched t
          join meeting m on m.id = t.id
          cross join lateral (
            select coalesce(bool_and(r.role = 'background' or d.kind = 'article' or d.illustrative), true) as press, bool_and(d.starting) as starting,
                   bool_and(d.illustrative) as illustrative,
                   bool_and(r.role = 'background') as mentioned
            from meeting_report r join document d on d.id = r.document_id
            where r.meeting_id = m.id and d.sensitivity in (:readable)) s
          left join lateral (
            select count(*) as n from meeting_report r join commitment k on k.report_id = r.id
            join document d on d.id = r.document_id
            where r.meeting_id = m.id and d.sensitivity in (:readable)) c on true
          where in_year and in_jurisdiction and in_series and in_format
          order by coalesce(m.date_start, make_date(m.edition_year, 1, 1)) desc nulls last, m.date_end desc nulls last,
                   m.id desc
          limit :size offset :offset
          """;

  private static final String ATTENDEES =
      """
      select a.meeting_id, j.slug, jurisdiction_label(j, :asof::date) as label, j.side, j.name_zh, a.basis
      from meeting_attendance(array[:readable]) a join jurisdiction j on j.id = a.jurisdiction_id
      where a.meeting_id in (:ids)
      order by j.side desc, j.position
      """;

  private static final String VENUES =
      """
      select r.meeting_id, regexp_replace(v.place, '^([Tt]hành phố|[Tt]ỉnh|điểm cầu( tỉnh)?) ', '') as place
      from report_venue v
      join meeting_report r on r.id = v.report_id
      join document d on d.id = r.document_id
      where r.meeting_id in (:ids) and r.role <> 'background' and v.role <> 'mentioned' and d.sensitivity in (:readable)
      group by 1, 2
      order by min(v.role::text) desc, min(v.position), 2
      """;

  private final ReadableSql sql;

  /**
   * A page of the list.
   *
   * @param choices of each filter, with their counts under the other filters
   */
  record Listing(ResultPage<MeetingRow> page, Map<String, List<Choice>> choices) {
    public String label(String filter, String value) {
      return choices.getOrDefault(filter, List.of()).stream()
          .filter(c -> c.value().equals(value) && c.label() != null)
          .map(Choice::label)
          .findFirst()
          .orElse(value);
    }
  }

  @Transactional(readOnly = true)
  public Listing list(MeetingFilter filter, Paging paging) {
    Map<String, List<Choice>> choices = choices(filter);
    long total = choices.getOrDefault("total", List.of()).getFirst().count();
    return new Listing(
        new ResultPage<>(total, rows(filter, paging.size(), paging.offset()), paging), choices);
  }

  private Map<String, List<Choice>> choices(MeetingFilter filter) {
    Map<String, List<Choice>> choices = new HashMap<>();
    matching(CHOICES, filter)
        .query((ResultSet r) -> {
          choices
              .computeIfAbsent(r.getString("facet"), facet -> new ArrayList<>())
              .add(new Choice(r.getString("value"), r.getString("label"), r.getLong("n")));
        });
    choices.computeIfPresent("series", (f, found) -> ordered(found, ControlledList.MEETING_SERIES));
    choices.computeIfPresent(
        "format", (f, found) -> ordered(found, ControlledList.MEETING_FORMATS));
    return choices;
  }

  private static List<Choice> ordered(List<Choice> choices, ControlledList list) {
    return choices.stream()
        .sorted(Comparator.comparingInt(c -> list.codes().indexOf(c.value())))
        .toList();
  }

  /** At most {@code most} of the list from {@code offset} on: three statements. */
  public List<MeetingRow> rows(MeetingFilter filter, int most, int offset) {
    record Attended(long meetingId, MeetingRow.Attendee attendee) {}
    record Held(long meetingId, String place) {}
    Map<Long, MeetingRow> rows = new LinkedHashMap<>();
    matching(ROWS, filter)
        .param("size", most)
        .param("offset", offset)
        .query(RecordMapper.of(MeetingRow.class))
        .list()
        .forEach(row -> rows.put(row.id(), row));
    if (!rows.isEmpty()) {
      sql.sql(ATTENDEES)
          .param("ids", rows.keySet())
          .query(RecordMapper.of(Attended.class))
          .list()
          .forEach(
              a -> Objects.requireNonNull(rows.get(a.meetingId())).attendees().add(a.attendee()));
      sql.sql(VENUES)
          .param("ids", rows.keySet())
          .query(Held.class)
          .list()
          .forEach(held ->
              Objects.requireNonNull(rows.get(held.meetingId())).venues().add(held.place()));
    }
    return List.copyOf(rows.values());
  }

  private JdbcClient.StatementSpec matching(String statement, MeetingFilter filter) {
    return sql.sql(statement)
        .param("year", filter.year())
        .param("jurisdiction", filter.jurisdiction())
        .param("series", filter.series())
        .param("format", filter.format())
        .param("mechanism", filter.mechanism());
  }
}
