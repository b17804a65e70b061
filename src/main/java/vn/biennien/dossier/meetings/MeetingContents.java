package vn.biennien.dossier.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.document.DocumentType;
import vn.biennien.dossier.citations.PlainWords;
import vn.biennien.dossier.citations.RecordMapper;
import vn.biennien.dossier.meetings.Cites.Cite;
import vn.biennien.dossier.meetings.MeetingPage.Delegate;
import vn.biennien.dossier.meetings.MeetingPage.Delegations;
import vn.biennien.dossier.meetings.MeetingPage.Figure;
import vn.biennien.dossier.meetings.MeetingPage.Instrument;
import vn.biennien.dossier.meetings.MeetingPage.PaperRow;
import vn.biennien.dossier.meetings.MeetingPage.Papers;
import vn.biennien.shared.Side;

/** Reads who sat at a meeting, what was signed, cited, agreed and proposed: one statement each. */
@Repository
@RequiredArgsConstructor
class MeetingContents {
  /**
   * What is read.
   *
   * @param documents that tell of the meeting
   * @param main those that are about it
   * @param readable sensitivities that the reader may see
   * @param asOf the day up to which things are told; null for today
   */
  record Scope(
      long meeting,
      List<Long> documents,
      List<Long> main,
      List<String> readable,
      @Nullable LocalDate asOf,
      Cites cites) {}

  private static final String DELEGATES =
      """
      select p.person_id as person, regexp_replace(coalesce(n.name, p.name), '^\\(không nêu tên\\)\\s*', '') as name, k.name_zh, p.count, p.side, p.only_in_caption,
             array(select t.quote from participation_office o join citation t on t.id = o.citation_id
                   where o.participation_id = p.id order by o.position) as offices,
             array(select role::text from participation_role r where r.participation_id = p.id order by r.position) as roles,
             p.citation_id, t.document_id, s.number as paragraph, t.quote, t.start_at, t.end_at
      from participation p
      join meeting_report r on r.id = p.report_id
      left join person n on n.id = p.person_id
      left join person_known_as(array[:readable]) k on k.person_id = p.person_id
      left join citation t on t.id = p.citation_id
      left join passage s on s.id = t.passage_id
      where r.meeting_id = :id and p.document_id in (:documents)
      order by count(*) over (partition by p.document_id) desc, p.document_id, p.position
      """;

  private static final String PAPERS =
      """
      with standing as (
        select p.id, p.status::text as standing from paper p join meeting_report r on r.id = p.report_id
        where r.meeting_id = :id and p.document_id in (:documents)
        union all
        select w.paper_id, 'reviewed' from paper_review w join meeting_report r on r.id = w.report_id
        where r.meeting_id = :id and r.document_id in (:documents)
      )
      select s.standing, p.document_id as told_in, p.type, p.title, p.number, p.symbol, p.copies,
             p.kept_at, p.dated_on, p.date_precision,
             (select x.id from document x where x.id = p.full_text_id and x.sensitivity in (:readable)) as text,
             array(select l.language from paper_language l where l.paper_id = p.id order by l.position) as languages,
             array(select a.name from paper_signatory g join participation a on a.id = g.participation_id
                   where g.paper_id = p.id order by g.position) as signatories,
             t.id as citation_id, t.document_id, n.number as paragraph, t.quote, t.start_at, t.end_at
      from standing s
      join paper p on p.id = s.id
      left join citation t on t.id = coalesce(p.signing_citation_id, p.citation_id)
      left join passage n on n.id = t.passage_id
      order by array_position(array['signed', 'planned', 'reviewed', 'signed_before', 'in_force', 'mentioned'], s.standing),
               p.document_id, p.position
      """;

  private static final String INSTRUMENTS =
      """
      select l.type, l.title, l.note, l.citation_id, t.document_id, p.number as paragraph, t.quote, t.start_at, t.end_at
      from legal_instrument l
      left join citation t on t.id = l.citation_id
      left join passage p on p.id = t.passage_id
      where l.document_id in (:main)
      order by l.document_id, l.position
      """;

  private static final String FIGURES =
      """
      select f.what, f.approx, f.value, f.unit, f.year, f.year_basis = 'inferred' as year_inferred, f.scope,
             f.citation_id, t.document_id, p.number as paragraph, t.quote, t.start_at, t.end_at
      from figure f
      join citation t on t.id = f.citation_id
      join passage p on p.id = t.passage_id
      where f.document_id in (:main)
      order by f.document_id, f.position
      """;

  private final JdbcClient sql;
  private final MeetingCommitmentRows commitments;

  MeetingCommitments commitments(Scope scope) {
    return MeetingCommitments.of(commitments.rows(scope));
  }

  /** Each person once, as the fullest document lists them, with every document named. */
  Delegations delegations(Scope scope) {
    Map<String, Delegate> found = new LinkedHashMap<>();
    sql.sql(DELEGATES)
        .param("id", scope.meeting())
        .param("readable", scope.readable())
        .param("documents", scope.documents())
        .query(cited(Delegate.class, scope))
        .list()
        .forEach(delegate -> {
          String key =
              delegate.person() == null
                  ? delegate.side() + PlainWords.of(delegate.name())
                  : String.valueOf(delegate.person());
          found.merge(key, delegate, MeetingContents::together);
        });
    List<Delegate> present = found.values().stream().filter(d -> !d.onlyMentioned()).toList();
    return new Delegations(
        present.stream().filter(d -> Side.VN.is(d.side())).toList(),
        present.stream().filter(d -> Side.CN.is(d.side())).toList(),
        present.stream().filter(d -> Side.BOTH.is(d.side())).toList(),
        found.values().stream().filter(d -> d.onlyMentioned()).toList());
  }

  private static <T> RecordMapper<T> cited(Class<T> type, Scope scope) {
    return RecordMapper.of(type).with(Cite.class, scope.cites()::of);
  }

  private static Delegate together(Delegate a, Delegate b) {
    return new Delegate(
        a.person(),
        a.name(),
        a.nameZh() == null ? b.nameZh() : a.nameZh(),
        a.count() == null ? b.count() : a.count(),
        a.side(),
        a.onlyInCaption() && b.onlyInCaption(),
        fullest(a.offices(), b.offices()),
        union(a.roles(), b.roles()),
        union(a.cites(), b.cites()));
  }

  /**
   * Offices in the order in which the first document states them. Where the other one has an office
   * in fuller words, these stand in its place; what only the other one states comes after.
   */
  static List<String> fullest(List<String> stated, List<String> others) {
    List<String> offices = new ArrayList<>(stated);
    for (String other : others) {
      if (offices.stream().anyMatch(o -> PlainWords.of(o).contains(PlainWords.of(other)))) {
        continue;
      }
      int at = 0;
      while (at < offices.size()
          && !PlainWords.of(other).contains(PlainWords.of(offices.get(at)))) {
        at++;
      }
      offices.removeIf(o -> PlainWords.of(other).contains(PlainWords.of(o)));
      offices.add(Math.min(at, offices.size()), other);
    }
    return offices;
  }

  Papers papers(Scope scope) {
    List<PaperMerge.Told> told =
        sql.sql(PAPERS)
            .param("id", scope.meeting())
            .param("documents", scope.documents())
            .param("readable", scope.readable())
            .query(cited(PaperMerge.Told.class, scope))
            .list();
    Map<String, List<PaperRow>> standings = new LinkedHashMap<>();
    for (PaperRow paper : PaperMerge.merge(told)) {
      standings.computeIfAbsent(paper.standing(), k -> new ArrayList<>()).add(paper);
    }
    return new Papers(standings);
  }

  /**
   * The same instrument once; the three documents on the land border are one whatever their name.
   */
  List<Instrument> instruments(Scope scope) {
    Map<String, Instrument> found = new LinkedHashMap<>();
    sql.sql(INSTRUMENTS)
        .param("main", scope.main())
        .query(cited(Instrument.class, scope))
        .list()
        .forEach(instrument -> {
          String key =
              DocumentType.THREE_LEGAL_DOCS.is(instrument.type())
                  ? instrument.type()
                  : PlainWords.of(instrument.title());
          found.merge(
              key,
              instrument,
              (a, b) -> new Instrument(a.type(), a.title(), a.note(), union(a.cites(), b.cites())));
        });
    return List.copyOf(found.values());
  }

  List<Figure> figures(Scope scope) {
    return sql.sql(FIGURES).param("main", scope.main()).query(cited(Figure.class, scope)).list();
  }

  static <T> List<T> union(List<T> a, List<T> b) {
    List<T> all = new ArrayList<>(a);
    b.stream().filter(x -> !all.contains(x)).forEach(all::add);
    return List.copyOf(all);
  }
}
