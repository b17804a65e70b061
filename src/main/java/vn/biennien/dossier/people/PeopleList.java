package vn.biennien.dossier.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.shared.Choice;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/**
 * The people whom readable documents name, by given name and then name, as Vietnamese lists of
 * names are kept.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class PeopleList {
  /**
   * What the list is narrowed to; null means not.
   *
   * @param q part of a name or alias, with or without diacritics, or of a Chinese name
   * @param side a code of {@code sides}
   */
  record Filter(@Nullable String q, @Nullable String side) {}

  /**
   * A person as the list shows them.
   *
   * @param jurisdiction where they belong: a jurisdiction by its name of today, else a body
   * @param meetings how many meetings they attended; where they were only mentioned does not count
   * @param illustrative whether only illustrative documents name them
   * @param offices as stated, newest first
   */
  record ListedPerson(Found found, List<Office> offices) {
    /** The offices stated at the latest time. */
    public List<Office> latest() {
      return offices.stream().filter(Office::latest).toList();
    }
  }

  /** What the list's own query finds. */
  record Found(
      long id,
      String name,
      @Nullable String nameZh,
      String side,
      @Nullable String jurisdiction,
      int meetings,
      boolean illustrative,
      @Nullable LocalDate lastOn,
      @Nullable LocalDate lastEnd,
      @Nullable String lastPrecision) {}

  /**
   * An office as stated.
   *
   * @param latest whether it was stated at the last time that any office of the person was
   */
  record Office(long personId, String title, boolean acting, boolean latest) {
    /** "quyền" stands in the words already, or before them. */
    public boolean actingUnsaid() {
      return acting && !title.toLowerCase(java.util.Locale.ROOT).contains("quyền");
    }
  }

  /** Each time that a readable document names a person, with the day of its meeting. */
  public static final String SEEN =
      """
      seen as (
        select t.id, t.person_id, t.document_id, r.meeting_id, d.illustrative,
               coalesce(m.date_start, r.date_start, make_date(m.edition_year, 1, 1), d.published_on) as on_date,
               coalesce(m.date_end, r.date_end, d.published_on) as end_date,
               case when m.date_start is not null then m.date_precision::text
                    when r.date_start is not null then r.date_precision::text
                    when m.edition_year is not null then 'year' else 'day' end as date_precision,
               not exists (select 1 from participation_role x where x.participation_id = t.id)
                 or exists (select 1 from participation_role x where x.participation_id = t.id and x.role <> 'mentioned')
                 as attended
        from participation t
        join document d on d.id = t.document_id
        left join meeting_report r on r.id = t.report_id
        left join meeting m on m.id = r.meeting_id
        where t.person_id is not null and d.sensitivity in (:readable)
          and (:asof::date is null or coalesce(m.date_start, r.date_start, make_date(m.edition_year, 1, 1), d.published_on) <= :asof::date)
      )
      """;

  private static final String FOUND =
      "with "
          + SEEN
          + """
          , found as (
            select p.*, k.name_zh as known_zh from person p
            join person_known_as(array[:readable]) k on k.person_id = p.id
            where p.id in (select person_id from seen)
              and (cast(:side as text) is null or p.side = :side)
              and (cast(:q as text) is null
                or position(folded(:q) in p.name_folded) > 0
                or position(:q in k.name_zh) > 0
                or exists (select 1 from unnest(k.aliases) a where position(folded(:q) in folded(a)) > 0))
          )
          """;

  private static final String ROWS =
      FOUND
          + """
          select p.id, p.name, p.known_zh as name_zh, p.side, coalesce(jurisdiction_label(j, :asof::date), p.body) as jurisdiction,
                 (select count(distinct s.meeting_id) from seen s where s.person_id = p.id and s.attended) as meetings,
                 (select bool_and(s.illustrative) from seen s where s.person_id = p.id) as illustrative,
                 l.on_date as last_on, l.end_date as last_end, l.date_precision as last_precision
          from found p
          left join jurisdiction j on j.id = p.jurisdiction_id
          left join lateral (
            select s.on_date, s.end_date, s.date_precision from seen s
            where s.person_id = p.id and s.on_date is not null order by s.attended desc, s.on_date desc limit 1
          ) l on true
          order by p.given_name, p.name, p.id
          limit :size offset :offset
          """;

  private static final String OFFICES =
      "with "
          + SEEN
          + """
          , stated as (
            select s.person_id, g.title, g.acting, max(s.on_date) as last_on
            from seen s
            join participation_office o on o.participation_id = s.id
            join posting g on g.id = o.posting_id
            where s.person_id in (:people)
            group by s.person_id, g.title, g.acting
          )
          select person_id, title, acting,
                 last_on is not distinct from max(last_on) over (partition by person_id) as latest
          from stated order by person_id, last_on desc nulls last, title
          """;

  private final ReadableSql sql;

  ResultPage<ListedPerson> rows(Filter filter, Paging paging) {
    long total = found(FOUND + "select count(*) from found", filter).query(Long.class).single();
    return new ResultPage<>(total, part(filter, paging.size(), paging.offset()), paging);
  }

  /** At most {@code most} of the list from {@code offset} on: two statements. */
  List<ListedPerson> part(Filter filter, int most, int offset) {
    List<Found> found =
        found(ROWS, filter).param("size", most).param("offset", offset).query(Found.class).list();
    Map<Long, List<Office>> offices = offices(found.stream().map(Found::id).toList());
    return found.stream()
        .map(p -> new ListedPerson(p, offices.getOrDefault(p.id(), List.of())))
        .toList();
  }

  List<Choice> sides(Filter filter) {
    return found(
            FOUND
                + "select side as value, null as label, count(*) as count from found"
                + " group by side order by side desc",
            new Filter(filter.q(), null))
        .query(Choice.class)
        .list();
  }

  private JdbcClient.StatementSpec found(String statement, Filter filter) {
    return sql.sql(statement).param("q", filter.q()).param("side", filter.side());
  }

  private Map<Long, List<Office>> offices(List<Long> people) {
    Map<Long, List<Office>> offices = new HashMap<>();
    if (!people.isEmpty()) {
      sql.sql(OFFICES)
          .param("people", people)
          .query(Office.class)
          .list()
          .forEach(o -> offices.computeIfAbsent(o.personId(), _ -> new ArrayList<>()).add(o));
    }
    return offices;
  }
}
