package vn.biennien.dossier.jurisdictions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.commitment.Specificity;
import vn.biennien.dossier.chains.ChainRecords;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.commitments.CommitmentChains;
import vn.biennien.dossier.commitments.CommitmentFilter;
import vn.biennien.dossier.commitments.CommitmentRow;
import vn.biennien.dossier.commitments.CommitmentRows;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.dossier.gates.GateRow;
import vn.biennien.dossier.gates.GateRows;
import vn.biennien.dossier.meetings.MeetingFilter;
import vn.biennien.dossier.meetings.MeetingList;
import vn.biennien.dossier.meetings.MeetingRow;
import vn.biennien.dossier.people.PeopleList;
import vn.biennien.shared.Side;

/**
 * Reads one province or region with what it succeeded: its meetings, what it asked for, what was
 * asked of it, what it owes. Seventeen statements.
 */
@Component
@RequiredArgsConstructor
class JurisdictionReading {
  /** More than any jurisdiction has; a page stays a page. */
  private static final int MOST = 500;

  private final ReadableSql sql;
  private final MeetingList meetings;
  private final CommitmentRows rows;
  private final CommitmentChains chains;
  private final ChainRecords records;
  private final GateRows gates;

  /** A jurisdiction in the list. */
  record Listed(String slug, String name, String side, @Nullable LocalDate validTo) {}

  /**
   * Which one it is.
   *
   * @param name as it was called on the day that is asked about
   * @param validFrom the first day, null where it is older than the archive
   * @param validTo the last day, null while it lasts
   */
  record Head(
      long id,
      String slug,
      String name,
      @Nullable String nameZh,
      String side,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String successorSlug,
      @Nullable String successor) {}

  /** What went into it. */
  record Predecessor(String slug, String name, @Nullable LocalDate validTo) {}

  /** Its part in a mechanism. */
  record Membership(String series, int fromYear, @Nullable Integer toYear) {}

  /** One of its people, with the last office that a text states. */
  record Person(
      long id,
      String name,
      @Nullable String nameZh,
      @Nullable String office,
      @Nullable LocalDate lastOn,
      @Nullable String lastPrecision) {}

  /**
   * @param asked specific proposals that its own people spoke
   * @param otherAsked specific proposals of its side that concern it, spoken by others or by nobody
   *     who is named
   * @param askedOfIt specific proposals of the other side that concern it
   * @param owed specific agreements that it is to carry out and that are still open
   * @param open undertakings that concern it and have not ended
   */
  record Page(
      Head head,
      List<Predecessor> predecessors,
      List<Membership> memberships,
      List<MeetingRow> meetings,
      List<CommitmentRow> asked,
      List<CommitmentRow> otherAsked,
      List<CommitmentRow> askedOfIt,
      List<CommitmentRow> owed,
      List<ChainRecords.ListedChain> open,
      List<GateRow> gates,
      List<Person> people) {}

  List<Listed> all() {
    return sql.sql(
            """
            select j.slug, jurisdiction_label(j, :asof::date) as name, j.side,
                   case when :asof::date is null or j.valid_to < :asof::date then j.valid_to end as valid_to
            from jurisdiction j where :asof::date is null or j.valid_from is null or j.valid_from <= :asof::date
            order by j.side desc, (j.valid_to is not null), j.position
            """)
        .query(Listed.class)
        .list();
  }

  Optional<Page> page(String slug) {
    return about(
            """
            select j.id, j.slug, jurisdiction_label(j, :asof::date) as name, j.name_zh, j.side, j.valid_from,
                   case when :asof::date is null or j.valid_to < :asof::date then j.valid_to end as valid_to,
                   s.slug as successor_slug, s.name as successor
            from jurisdiction j
            left join jurisdiction s on s.id = j.successor_id and (:asof::date is null or j.valid_to < :asof::date)
            where j.slug = :slug and (:asof::date is null or j.valid_from is null or j.valid_from <= :asof::date)
            """,
            slug)
        .query(Head.class)
        .optional()
        .map(this::page);
  }

  private Page page(Head head) {
    String slug = head.slug();
    CommitmentFilter concerning =
        CommitmentFilter.NONE
            .with("jurisdiction", slug)
            .with("specificity", Specificity.SPECIFIC.code());
    List<CommitmentRow> items = rows.part(concerning, MOST, 0);
    Set<Long> spoken = about(SPOKEN, slug).query(Long.class).set();
    Set<Long> toDo = about(TO_DO, slug).query(Long.class).set();
    boolean vietnam = Side.VN.is(head.side());
    CommitmentKind own = vietnam ? CommitmentKind.PROPOSED_VN : CommitmentKind.PROPOSED_CN;
    CommitmentKind others = vietnam ? CommitmentKind.PROPOSED_CN : CommitmentKind.PROPOSED_VN;
    return new Page(
        head,
        predecessors(slug),
        memberships(slug),
        meetings.rows(new MeetingFilter(null, slug, null, null, null), MOST, 0),
        items.stream().filter(i -> own.is(i.kind()) && spoken.contains(i.id())).toList(),
        items.stream().filter(i -> own.is(i.kind()) && !spoken.contains(i.id())).toList(),
        items.stream().filter(i -> others.is(i.kind())).toList(),
        items.stream()
            .filter(i ->
                CommitmentKind.AGREED.is(i.kind())
                    && i.open()
                    && !i.signing()
                    && toDo.contains(i.id()))
            .toList(),
        open(items),
        gates.withHistories(
            gates.all().stream()
                .filter(gate -> gate.reaches().contains(slug) && !gate.illustrative())
                .toList()),
        people(slug));
  }

  private JdbcClient.StatementSpec about(String statement, String slug) {
    return sql.sql(statement).param("slug", slug);
  }

  private List<Predecessor> predecessors(String slug) {
    return about(
            """
            select p.slug, p.name, p.valid_to from jurisdiction j
            join jurisdiction p on p.successor_id = j.id where j.slug = :slug order by p.position
            """,
            slug)
        .query(Predecessor.class)
        .list();
  }

  private List<Membership> memberships(String slug) {
    return about(
            """
            select m.series, min(m.from_year) as from_year,
                   case when bool_or(m.to_year is null or m.to_year > extract(year from :asof::date)) then null else max(m.to_year) end as to_year
            from jurisdiction j
            join jurisdiction_reach r on r.jurisdiction_id = j.id
            join series_membership m on m.jurisdiction_id = r.reached_id
            where j.slug = :slug and (:asof::date is null or m.from_year <= extract(year from :asof::date))
            group by m.series order by m.series
            """,
            slug)
        .query(Membership.class)
        .list();
  }

  /** Commitments that its own people spoke. */
  private static final String SPOKEN =
      """
      select c.id from commitment c
      join participation s on s.id = c.speaker_id
      join jurisdiction_reach r on r.reached_id = s.jurisdiction_id
      join jurisdiction j on j.id = r.jurisdiction_id where j.slug = :slug
      """;

  /** Commitments that it is to carry out. */
  private static final String TO_DO =
      """
      select w.commitment_id from commitment_responsible w
      join jurisdiction_reach r on r.reached_id = w.jurisdiction_id
      join jurisdiction j on j.id = r.jurisdiction_id where j.slug = :slug
      """;

  private List<ChainRecords.ListedChain> open(List<CommitmentRow> items) {
    Set<Long> ours = items.stream().map(CommitmentRow::id).collect(Collectors.toSet());
    List<List<CommitmentStep>> concerning =
        chains.all().stream()
            .filter(steps -> steps.stream().anyMatch(step -> ours.stream().anyMatch(step::tells)))
            .toList();
    return records.rows(concerning).stream().filter(row -> row.standing().open()).toList();
  }

  private List<Person> people(String slug) {
    return about(
            "with "
                + PeopleList.SEEN
                + """
                select p.id, p.name, k.name_zh, l.office, l.on_date as last_on, l.date_precision as last_precision
                from person p
                join person_known_as(array[:readable]) k on k.person_id = p.id
                join jurisdiction_reach r on r.reached_id = p.jurisdiction_id
                join jurisdiction j on j.id = r.jurisdiction_id and j.slug = :slug
                cross join lateral (
                  select s.on_date, s.date_precision,
                         (select string_agg(q.quote, ', ' order by o.position) from participation_office o
                          join citation q on q.id = o.citation_id where o.participation_id = s.id) as office
                  from seen s where s.person_id = p.id and not s.illustrative
                  order by (exists (select 1 from participation_office o where o.participation_id = s.id)) desc,
                           s.on_date desc nulls last, s.id limit 1) l
                order by l.on_date desc nulls last, p.name collate vietnamese limit 100
                """,
            slug)
        .query(Person.class)
        .list();
  }
}
