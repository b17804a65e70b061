package vn.biennien.dossier.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.DocumentType;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;
import vn.biennien.dossier.meetings.Cites.Anomaly;
import vn.biennien.dossier.meetings.Cites.Cite;
import vn.biennien.dossier.meetings.Cites.Source;
import vn.biennien.dossier.meetings.MeetingPage.Party;
import vn.biennien.shared.Display;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Readers;

/**
 * Reads one meeting with all that documents tell of it: eleven statements, however much that is.
 */
@Service
@RequiredArgsConstructor
class MeetingPages {
  private static final String REPORTS =
      """
      select r.id as report_id, r.role <> 'background' as main, r.date_start as day_start, r.date_end as day_end,
             r.date_precision as day_precision, r.month_day as day_month_day,
             r.date_reason, r.external_start, r.external_end,
             case when r.external_start is not null then coalesce(r.external_precision, 'day') end as external_precision,
             r.format, r.format_basis, r.ordinal, r.ordinal_external, d.id, d.title, d.kind, d.publisher, d.source_url as address,
             d.published_on, d.starting, d.illustrative,
             (select count(*) from passage p where p.document_id = d.id) as paragraphs,
             (select count(*) from commitment c where c.report_id = r.id) as told
      from meeting_report r join document_card d on d.id = r.document_id
      where r.meeting_id = :id and d.sensitivity in (:readable)
        and (:asof::date is null or exists (select 1 from meeting m where m.id = r.meeting_id
                                            and coalesce(m.date_start, make_date(m.edition_year, 1, 1)) <= :asof::date))
      order by array_position(array['main', 'parent', 'background'], r.role::text), d.illustrative, d.kind = 'article',
               told desc, d.published_on, d.id, r.position
      """;

  private static final String DETAILS =
      """
      select f.kind, f.report_id, f.text, f.role, f.citation_id, t.document_id, p.number as paragraph, t.quote, t.start_at, t.end_at
      from (
        select 'date' as kind, report_id, position, basis as text, null::text as role, citation_id
        from report_date_quote
        union all select 'venue', report_id, position, place, role::text, citation_id from report_venue
        union all select 'host', report_id, position, organisation, null, citation_id from report_host
        union all select 'evidence', report_id, position, evidence, null, null from report_evidence
        union all select 'ordinal', id, 0, ordinal::text, null, ordinal_citation_id from meeting_report
                  where ordinal_citation_id is not null
        union all select 'format', id, 0, format, null, format_citation_id from meeting_report
                  where format_citation_id is not null
        union all select 'name', id, 0, '', null, name_citation_id from meeting_report where name_citation_id is not null
        union all select 'theme', id, 0, '', null, theme_citation_id from meeting_report
                  where theme_citation_id is not null
      ) f
      join meeting_report r on r.id = f.report_id
      left join citation t on t.id = f.citation_id
      left join passage p on p.id = t.passage_id
      where r.meeting_id = :id and r.document_id in (:documents)
      order by f.kind, f.report_id, f.position
      """;

  private static final String PARTIES =
      """
      select j.slug, coalesce(jurisdiction_label(j, :asof::date), p.name) as label, coalesce(j.side, p.side) as side,
             coalesce(a.basis, 'stated') as basis, coalesce(p.role = 'host', false) as host,
             p.citation_id, p.document_id, s.number as paragraph, t.quote, t.start_at, t.end_at
      from (select * from meeting_attendance(array[:readable]) where meeting_id = :id) a
      full join (
        select * from party
        where document_id in (:main) and role in ('host', 'participant')
          and document_id in (select document_id from meeting_report where meeting_id = :id and role = 'main')
      ) p on p.jurisdiction_id = a.jurisdiction_id
      left join jurisdiction j on j.id = coalesce(a.jurisdiction_id, p.jurisdiction_id)
      left join citation t on t.id = p.citation_id
      left join passage s on s.id = t.passage_id
      order by side desc, j.position nulls last, p.document_id, p.position
      """;

  private static final String ANOMALIES =
      """
      select a.kind, a.should_read, a.note, a.citation_id, t.document_id, p.number as paragraph, t.quote, t.start_at, t.end_at
      from anomaly a
      join citation t on t.id = a.citation_id
      join passage p on p.id = t.passage_id
      where a.document_id in (:main)
      order by a.document_id, t.start_at
      """;

  private final ReadableSql sql;
  private final Readers readers;
  private final MeetingContents contents;
  private final MeetingNeighbours neighbours;
  private final Display display;

  /**
   * @throws NotFoundException when there is no such meeting, or no document that the reader may see
   *     tells of it
   */
  @Transactional(readOnly = true)
  public MeetingPage page(long id) {
    Cites cites = new Cites();
    MeetingReports reports = reports(id, cites);
    if (cites.sources().isEmpty()) {
      throw new NotFoundException("meeting");
    }
    List<Long> documents = cites.sources().stream().map(Source::id).toList();
    List<Long> main = new ArrayList<>(mainDocuments(cites));
    anomalies(main, cites);
    sql.sql(DETAILS)
        .param("id", id)
        .param("documents", documents)
        .query(RecordMapper.of(MeetingReports.Told.class).with(Cite.class, cites::of))
        .list()
        .forEach(reports::add);
    MeetingContents.Scope scope =
        new MeetingContents.Scope(
            id, documents, main, readers.sensitivities(), readers.asOf(), cites);
    List<Party> parties = parties(scope);
    MeetingCommitments commitments = contents.commitments(scope);
    MeetingHead head = head(id, cites, parties, commitments.size());
    return new MeetingPage(
        head.row(),
        head.level(),
        reports.facts(head.row()),
        parties,
        contents.delegations(scope),
        contents.papers(scope),
        contents.instruments(scope),
        commitments,
        contents.figures(scope),
        cites.anomalies(),
        List.copyOf(cites.sources()),
        neighbours.of(id, documents, readers.sensitivities()));
  }

  private record MeetingHead(MeetingRow row, @Nullable String level) {}

  private MeetingReports reports(long id, Cites cites) {
    MeetingReports reports = new MeetingReports();
    Map<Long, Source> known = new HashMap<>();
    sql.sql(REPORTS)
        .param("id", id)
        .query(
            RecordMapper.of(MeetingReports.Report.class).with(Source.class, r -> source(r, known)))
        .list()
        .forEach(report -> {
          cites.add(report.source());
          reports.add(report);
        });
    return reports;
  }

  /** Documents that are about the meeting; where there is none, nothing else of them is its own. */
  private static List<Long> mainDocuments(Cites cites) {
    List<Long> main = cites.sources().stream().filter(Source::main).map(Source::id).toList();
    return main.isEmpty() ? List.of(-1L) : main;
  }

  private void anomalies(List<Long> main, Cites cites) {
    sql.sql(ANOMALIES)
        .param("main", main)
        .query(RecordMapper.of(Anomaly.class).with(Cite.class, cites::of))
        .list()
        .forEach(cites::add);
  }

  private List<Party> parties(MeetingContents.Scope scope) {
    Map<String, Party> parties = new LinkedHashMap<>();
    sql.sql(PARTIES)
        .param("id", scope.meeting())
        .param("main", scope.main())
        .param("readable", scope.readable())
        .query(RecordMapper.of(Party.class).with(Cite.class, scope.cites()::of))
        .list()
        .forEach(party -> {
          parties.merge(
              Objects.requireNonNullElse(party.slug(), party.label()),
              party,
              MeetingPages::together);
        });
    return List.copyOf(parties.values());
  }

  private static Party together(Party a, Party b) {
    List<Cite> cites = new ArrayList<>(a.cites());
    cites.addAll(b.cites());
    return new Party(
        a.slug(), a.label(), a.side(), a.basis(), a.host() || b.host(), List.copyOf(cites));
  }

  private MeetingHead head(long id, Cites cites, List<Party> parties, int commitments) {
    MeetingHead head =
        sql.sql("select m.*, :commitments::int as commitments from meeting m where id = :id")
            .param("id", id)
            .param("commitments", commitments)
            .query(
                RecordMapper.of(MeetingHead.class)
                    .with(MeetingRow.Standing.class, r -> standing(cites)))
            .single();
    for (Party party : parties) {
      if (party.slug() != null) {
        head.row()
            .attendees()
            .add(
                new MeetingRow.Attendee(
                    party.slug(), party.label(), party.side(), null, party.basis()));
      }
    }
    return head;
  }

  private static MeetingRow.Standing standing(Cites cites) {
    Collection<Source> sources = cites.sources();
    return new MeetingRow.Standing(
        sources.stream()
            .noneMatch(s -> s.main() && !DocumentType.ARTICLE.is(s.kind()) && !s.illustrative()),
        sources.stream().allMatch(Source::starting),
        sources.stream().allMatch(Source::illustrative),
        sources.stream().noneMatch(Source::main));
  }

  private Source source(ResultSet r, Map<Long, Source> known) throws SQLException {
    long id = r.getLong("id");
    Source before = known.get(id);
    if (before != null) {
      return before;
    }
    String publisher = r.getString("publisher");
    LocalDate publishedOn = r.getObject("published_on", LocalDate.class);
    Source source =
        new Source(
            known.size() + 1,
            id,
            name(r.getString("kind"), r.getString("title"), publisher, publishedOn),
            r.getString("title"),
            r.getString("kind"),
            publisher,
            r.getString("address"),
            publishedOn,
            r.getBoolean("starting"),
            r.getBoolean("illustrative"),
            r.getBoolean("main"),
            r.getInt("paragraphs"));
    known.put(id, source);
    return source;
  }

  private String name(
      String kind, String title, @Nullable String publisher, @Nullable LocalDate publishedOn) {
    if (publisher == null) {
      return title;
    }
    return DocumentType.NOTE.is(kind)
        ? display.note(publisher, publishedOn)
        : publisher.split("[;(]", 2)[0].strip();
  }
}
