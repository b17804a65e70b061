package vn.biennien.dossier.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.commitment.Specificity;
import vn.biennien.dossier.citations.ReadableSql;

/** Reads one person: names, postings over time, meetings over time, what they proposed. */
@Component
@RequiredArgsConstructor
class PersonReading {
  /** A person as their page shows them. */
  record Page(
      Head head,
      List<String> aliases,
      List<Posting> postings,
      List<Meeting> meetings,
      List<Opposite> opposite,
      List<Item> items) {
    public List<Item> specific() {
      return items.stream().filter(item -> !item.general()).toList();
    }

    public List<Item> general() {
      return items.stream().filter(Item::general).toList();
    }
  }

  /** Who it is. */
  record Head(
      long id,
      String name,
      @Nullable String nameZh,
      String side,
      @Nullable String jurisdiction,
      @Nullable String jurisdictionSlug,
      @Nullable String body,
      boolean illustrative) {}

  /** One time that an office was stated, and where. */
  record Statement(
      long postingId,
      String title,
      @Nullable String organisation,
      String rank,
      boolean acting,
      @Nullable LocalDate onDate,
      String datePrecision,
      long documentId,
      String documentTitle,
      long citationId,
      int number) {}

  /** An office with the first and the last time that it was stated. */
  record Posting(Statement first, Statement last) {
    public boolean once() {
      return first.citationId() == last.citationId();
    }

    /** "quyền" is put before an acting office whose words do not have it. */
    public boolean actingUnsaid() {
      return first.acting() && !first.title().toLowerCase(java.util.Locale.ROOT).contains("quyền");
    }
  }

  /** What one document says of the person at a meeting. */
  record Seen(
      @Nullable Long meetingId,
      @Nullable String meetingTitle,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision,
      long documentId,
      String documentTitle,
      boolean illustrative,
      boolean onlyInCaption,
      @Nullable String offices,
      @Nullable String roleCodes,
      @Nullable Long citationId,
      @Nullable Integer number) {
    public List<String> roles() {
      return roleCodes == null ? List.of() : List.of(roleCodes.split(" "));
    }
  }

  /** A meeting with what each document says of the person there. */
  record Meeting(Seen seen, List<Seen> reports) {}

  /**
   * One time that the person sat opposite somebody.
   *
   * @param offices of the other one, as stated then
   */
  record Encounter(
      long personId,
      String name,
      @Nullable String nameZh,
      long meetingId,
      String meetingTitle,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision,
      @Nullable String offices,
      long documentId,
      String documentTitle,
      long citationId,
      int number) {}

  /** Somebody of the other side with the meetings at which both sat, the latest first. */
  record Opposite(Encounter last, List<Encounter> encounters) {}

  /** A commitment or proposal that the person spoke. */
  record Item(
      long id,
      String summary,
      String kind,
      String specificity,
      boolean illustrative,
      @Nullable Long meetingId,
      @Nullable String meetingTitle,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision,
      long documentId,
      String documentTitle,
      long citationId,
      int number) {
    public boolean general() {
      return Specificity.GENERAL.is(specificity);
    }
  }

  private static final String HEAD =
      """
      select p.id, p.name, k.name_zh, p.side, jurisdiction_label(j, :asof::date) as jurisdiction,
             j.slug as jurisdiction_slug, p.body,
             (select bool_and(d.illustrative) from participation t join document d on d.id = t.document_id
              where t.person_id = p.id and d.sensitivity in (:readable)) as illustrative
      from person p
      join person_known_as(array[:readable]) k on k.person_id = p.id
      left join jurisdiction j on j.id = p.jurisdiction_id
      where p.id = :id and exists (
        select 1 from participation t join document d on d.id = t.document_id
        where t.person_id = p.id and d.sensitivity in (:readable))
      """;

  private static final String STATEMENTS =
      "with "
          + PeopleList.SEEN
          + """
          select g.id as posting_id, g.title, g.organisation, g.rank, g.acting, s.on_date, s.date_precision,
                 x.document_id, x.title as document_title, x.id as citation_id, x.number
          from seen s
          join participation_office o on o.participation_id = s.id
          join posting g on g.id = o.posting_id
          join citation_place x on x.id = o.citation_id
          where s.person_id = :id
          order by s.on_date nulls first, g.id, x.document_id, x.start_at
          """;

  private static final String MEETINGS =
      "with "
          + PeopleList.SEEN
          + """
          select s.meeting_id, m.title as meeting_title, s.on_date as date_start, s.end_date as date_end, s.date_precision,
                 c.id as document_id, c.title as document_title, s.illustrative, t.only_in_caption,
                 (select string_agg(q.quote, ', ' order by o.position) from participation_office o
                  join citation q on q.id = o.citation_id where o.participation_id = s.id) as offices,
                 (select string_agg(x.role, ' ' order by x.position) from participation_role x
                  where x.participation_id = s.id) as role_codes,
                 w.id as citation_id, w.number
          from seen s
          join participation t on t.id = s.id
          join document_card c on c.id = s.document_id
          left join meeting m on m.id = s.meeting_id
          left join citation_place w on w.id = coalesce(t.citation_id,
            (select o.citation_id from participation_office o where o.participation_id = t.id order by o.position limit 1),
            (select n.citation_id from participation_name n where n.participation_id = t.id order by n.position limit 1))
          where s.person_id = :id
          order by s.on_date desc nulls last, s.meeting_id, c.id, t.position
          """;

  /** Both attended a meeting that the same or another document is about, on different sides. */
  private static final String OPPOSITE =
      "with "
          + PeopleList.SEEN
          + """
          , mine as (
            select distinct s.meeting_id, t.side from seen s
            join participation t on t.id = s.id
            join meeting_report r on r.id = t.report_id and r.role = 'main'
            where s.person_id = :id and s.attended and not s.illustrative and t.side in ('VN', 'CN')
          ), met as (
            select distinct on (s.person_id, s.meeting_id) s.person_id, s.meeting_id, s.on_date, s.end_date, s.date_precision, s.id,
                   s.document_id, t.position
            from mine m
            join seen s on s.meeting_id = m.meeting_id and s.attended and not s.illustrative
            join participation t on t.id = s.id and t.side in ('VN', 'CN') and t.side <> m.side
            join meeting_report r on r.id = t.report_id and r.role = 'main'
            order by s.person_id, s.meeting_id,
                     exists (select 1 from participation_office o where o.participation_id = s.id) desc, s.document_id
          )
          select p.id as person_id, p.name, k.name_zh, g.id as meeting_id, g.title as meeting_title,
                 met.on_date as date_start, met.end_date as date_end, met.date_precision,
                 (select string_agg(q.quote, ', ' order by o.position) from participation_office o
                  join citation q on q.id = o.citation_id where o.participation_id = met.id) as offices,
                 w.document_id, w.title as document_title, w.id as citation_id, w.number
          from met
          join person p on p.id = met.person_id
          join person_known_as(array[:readable]) k on k.person_id = p.id
          join meeting g on g.id = met.meeting_id
          join participation t on t.id = met.id
          join citation_place w on w.id = coalesce(t.citation_id,
            (select o.citation_id from participation_office o where o.participation_id = t.id order by o.position limit 1),
            (select n.citation_id from participation_name n where n.participation_id = t.id order by n.position limit 1))
          order by met.on_date desc nulls last, g.id desc, met.position, p.id limit 300
          """;

  private static final String ITEMS =
      "with "
          + PeopleList.SEEN
          + """
          select c.id, c.summary, c.kind, c.specificity, s.illustrative, m.id as meeting_id, m.title as meeting_title,
                 coalesce(m.date_start, s.on_date) as date_start, coalesce(m.date_end, s.end_date) as date_end,
                 s.date_precision,
                 x.document_id, x.title as document_title, x.id as citation_id, x.number
          from commitment c
          join seen s on s.id = c.speaker_id
          join citation_place x on x.id = c.citation_id
          left join meeting_report r on r.id = c.report_id
          left join meeting m on m.id = r.meeting_id
          where s.person_id = :id
          order by s.on_date desc nulls last, c.document_id, c.position
          """;

  private final ReadableSql sql;

  Optional<Page> page(long id) {
    return about(HEAD, id)
        .query(Head.class)
        .optional()
        .map(head ->
            new Page(head, aliases(id), postings(id), meetings(id), opposite(id), items(id)));
  }

  private JdbcClient.StatementSpec about(String statement, long id) {
    return sql.sql(statement).param("id", id);
  }

  private List<String> aliases(long id) {
    return about(
            "select unnest(aliases) from person_known_as(array[:readable]) where person_id = :id",
            id)
        .query(String.class)
        .list();
  }

  /** Newest first. */
  private List<Posting> postings(long id) {
    Map<Long, Posting> postings = new LinkedHashMap<>();
    for (Statement statement : about(STATEMENTS, id).query(Statement.class).list()) {
      Posting known = postings.remove(statement.postingId());
      postings.put(
          statement.postingId(), new Posting(known == null ? statement : known.first(), statement));
    }
    return new ArrayList<>(postings.values()).reversed();
  }

  private List<Meeting> meetings(long id) {
    Map<Object, Meeting> meetings = new LinkedHashMap<>();
    for (Seen seen : about(MEETINGS, id).query(Seen.class).list()) {
      Object key = seen.meetingId() == null ? "document " + seen.documentId() : seen.meetingId();
      meetings.computeIfAbsent(key, _ -> new Meeting(seen, new ArrayList<>())).reports().add(seen);
    }
    return List.copyOf(meetings.values());
  }

  private List<Opposite> opposite(long id) {
    Map<Long, Opposite> people = new LinkedHashMap<>();
    for (Encounter met : about(OPPOSITE, id).query(Encounter.class).list()) {
      people
          .computeIfAbsent(met.personId(), _ -> new Opposite(met, new ArrayList<>()))
          .encounters()
          .add(met);
    }
    return List.copyOf(people.values());
  }

  private List<Item> items(long id) {
    return about(ITEMS, id).query(Item.class).list();
  }

  /** The titles of all postings, newest first. */
  static List<String> titles(Collection<Posting> postings) {
    return postings.stream().map(p -> p.first().title()).distinct().toList();
  }
}
