package vn.biennien.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.commitment.Chains;
import vn.biennien.commitment.Commitment;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentRepository;
import vn.biennien.commitment.Responsible;
import vn.biennien.document.Anomaly;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.Figure;
import vn.biennien.document.Furniture;
import vn.biennien.document.Outline;
import vn.biennien.document.Place;
import vn.biennien.document.Provenance;
import vn.biennien.gate.BorderObjects;
import vn.biennien.gate.GateFacts;
import vn.biennien.gate.GateMention;
import vn.biennien.gate.GateMentionRepository;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.meeting.Attendance;
import vn.biennien.meeting.DateQuote;
import vn.biennien.meeting.Host;
import vn.biennien.meeting.Meeting;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.MeetingReportRepository;
import vn.biennien.meeting.Meetings;
import vn.biennien.meeting.Participation;
import vn.biennien.meeting.ParticipationRepository;
import vn.biennien.meeting.Party;
import vn.biennien.meeting.PartyFacts;
import vn.biennien.meeting.PartyRepository;
import vn.biennien.meeting.ReportFacts;
import vn.biennien.meeting.StatedOffice;
import vn.biennien.meeting.Venue;
import vn.biennien.paper.LegalInstrument;
import vn.biennien.paper.LegalInstrumentRepository;
import vn.biennien.paper.Paper;
import vn.biennien.paper.PaperFacts;
import vn.biennien.paper.PaperRepository;
import vn.biennien.person.Person;
import vn.biennien.person.Persons;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.PartialDay;

/**
 * Turns a checked annotation into records, recognising the meetings, people and border objects that
 * the archive knows.
 */
@Component
class FactWriter {
  private final Jurisdictions jurisdictions;
  private final BorderObjects borderObjects;
  private final Persons persons;
  private final Meetings meetings;
  private final Chains chains;
  private final MeetingReportRepository reports;
  private final PartyRepository parties;
  private final ParticipationRepository participations;
  private final GateMentionRepository gateMentions;
  private final PaperRepository papers;
  private final LegalInstrumentRepository laws;
  private final CommitmentRepository commitments;

  FactWriter(
      Jurisdictions jurisdictions,
      BorderObjects borderObjects,
      Persons persons,
      Meetings meetings,
      Chains chains,
      MeetingReportRepository reports,
      PartyRepository parties,
      ParticipationRepository participations,
      GateMentionRepository gateMentions,
      PaperRepository papers,
      LegalInstrumentRepository laws,
      CommitmentRepository commitments) {
    this.jurisdictions = jurisdictions;
    this.borderObjects = borderObjects;
    this.persons = persons;
    this.meetings = meetings;
    this.chains = chains;
    this.reports = reports;
    this.parties = parties;
    this.participations = participations;
    this.gateMentions = gateMentions;
    this.papers = papers;
    this.laws = laws;
    this.commitments = commitments;
  }

  /**
   * Stores all that the annotation says of the document; gives what it says of meetings, in its
   * order.
   */
  List<MeetingReport> write(Document document, Annotation annotation, Instant now) {
    return new Account(document, annotation, now).write();
  }

  /** One document's statements while they are being stored: ids of the annotation → records. */
  private final class Account {
    private final Document document;
    private final Annotation annotation;
    private final Instant now;
    private final @Nullable LocalDate day;
    private final Map<String, MeetingReport> reportsById = new HashMap<>();
    private final Map<String, Participation> participationsById = new HashMap<>();
    private final Map<String, GateMention> gatesById = new HashMap<>();
    private final Map<String, Paper> papersById = new HashMap<>();

    Account(Document document, Annotation annotation, Instant now) {
      this.document = document;
      this.annotation = annotation;
      this.now = now;
      this.day = mainDay(annotation);
    }

    List<MeetingReport> write() {
      describe();
      List<Party> listed = parties();
      List<MeetingReport> told = meetings(listed);
      participants();
      gates();
      papers();
      commitments();
      return told;
    }

    private void describe() {
      Annotation.Source source = annotation.source();
      Annotation.Article article = annotation.article();
      document.annotate(
          new Provenance(
              source.kind(),
              source.language(),
              source.textKind(),
              source.completeness(),
              source.urlFound(),
              source.urlNote(),
              source.publisher(),
              source.publishedOn() == null ? null : LocalDate.parse(source.publishedOn()),
              source.illustrative()),
          new Outline(
              article.cleanStart(),
              article.cleanEnd(),
              article.bodyStart(),
              article.bodyEnd(),
              article.titleNote()),
          article.boilerplate().stream()
              .map(f ->
                  new Furniture(
                      f.kind(), f.start(), f.end(), f.quote(), f.lineFrom(), f.lineTo(), f.note()))
              .toList(),
          annotation.annotatorNotes());
      document.titled(cite(article.title()), cite(article.author()));
      document.states(
          annotation.figures().stream().map(this::figure).toList(),
          annotation.anomalies().stream()
              .map(a -> new Anomaly(a.kind(), a.shouldRead(), a.note(), cite(a.start(), a.end())))
              .toList(),
          annotation.places().stream()
              .map(p -> new Place(p.name(), p.type(), p.side(), p.note(), cite(p.mention())))
              .toList());
    }

    private Figure figure(Annotation.Figure f) {
      Annotation.Amount amount = f.normalized();
      return new Figure(
          f.what(),
          f.value(),
          f.unit(),
          f.approx(),
          f.year(),
          f.yearBasis(),
          f.scope(),
          amount == null ? null : amount.value(),
          amount == null ? null : amount.currency(),
          f.note(),
          cite(f.start(), f.end()));
    }

    private List<Party> parties() {
      int position = 0;
      List<Party> listed = new java.util.ArrayList<>();
      for (Annotation.Party p : annotation.parties()) {
        Jurisdiction jurisdiction =
            p.type().equals("group") || p.side().equals("BOTH")
                ? null
                : jurisdictions.ofBody(p.nameVi(), day).orElse(null);
        listed.add(
            parties.save(
                new Party(
                    document,
                    position++,
                    p.id(),
                    new PartyFacts(p.nameVi(), p.type(), p.side(), p.role(), p.note()),
                    jurisdiction,
                    cite(p.mention()))));
      }
      return listed;
    }

    private List<MeetingReport> meetings(List<Party> listed) {
      Set<Long> attending = new HashSet<>();
      for (Party party : listed) {
        Jurisdiction jurisdiction = party.jurisdiction();
        if (party.facts().attends() && jurisdiction != null) {
          attending.add(jurisdiction.id());
        }
      }
      int position = 0;
      List<MeetingReport> told = new java.util.ArrayList<>();
      for (Annotation.Meeting m : annotation.meetings()) {
        ReportFacts facts = reportFacts(m);
        Meeting meeting =
            meetings.recognise(
                facts,
                facts.role().equals("main")
                    ? attending
                    : jurisdictions.namedIn(m.seriesNameVi(), facts.date().start()));
        MeetingReport report =
            new MeetingReport(
                meeting,
                document,
                position++,
                m.id(),
                facts,
                m.ordinal() == null ? null : cite(m.ordinal().start(), m.ordinal().end()),
                cite(m.formatMention()),
                cite(m.nameMention()),
                cite(m.theme()));
        report.tells(
            java.util.stream.Stream.concat(
                    m.date().stated().stream()
                        .map(s -> new DateQuote("stated", cite(s.start(), s.end()))),
                    m.date().basisQuotes().stream()
                        .map(s -> new DateQuote("basis", cite(s.start(), s.end()))))
                .toList(),
            m.date().externalEvidence(),
            m.host().stream().map(h -> new Host(h.org(), h.side(), cite(h.mention()))).toList(),
            m.venues().stream()
                .map(v ->
                    new Venue(v.place(), v.role(), v.country(), v.precision(), cite(v.mention())))
                .toList());
        told.add(reports.saveAndFlush(report));
        reportsById.put(m.id(), report);
        meetings.settle(meeting);
      }
      meetings.nest(told);
      return told;
    }

    private void participants() {
      int position = 0;
      for (Annotation.Participant a : annotation.participants()) {
        Jurisdiction jurisdiction =
            a.named() || a.side().equals("BOTH")
                ? bodyOf(a)
                : jurisdictions.named(a.provinceOrBody(), day).orElse(null);
        Person person =
            a.named()
                ? persons.recognise(
                    a.name(), a.aliases(), a.nameZh(), a.side(), jurisdiction, a.provinceOrBody())
                : null;
        Participation participation =
            new Participation(
                document,
                position++,
                a.id(),
                a.meeting() == null ? null : reportsById.get(a.meeting()),
                person,
                jurisdiction,
                new Attendance(
                    a.name(),
                    a.named(),
                    a.count(),
                    a.honorific(),
                    a.side(),
                    a.provinceOrBody(),
                    a.onlyInCaption(),
                    a.note()),
                cite(a.mention()));
        participation.with(
            a.offices().stream()
                .map(o ->
                    new StatedOffice(
                        cite(o.start(), o.end()),
                        o.rank(),
                        o.org(),
                        o.acting(),
                        o.note(),
                        person == null
                            ? null
                            : person.holds(o.asStated(), o.org(), o.rank(), o.acting())))
                .toList(),
            a.roles(),
            a.nameMentions().stream().map(s -> cite(s.start(), s.end())).toList(),
            a.aliases());
        participationsById.put(a.id(), participations.save(participation));
      }
    }

    private @Nullable Jurisdiction bodyOf(Annotation.Participant a) {
      return a.side().equals("BOTH")
          ? null
          : jurisdictions.named(a.provinceOrBody(), day).orElse(null);
    }

    private void gates() {
      int position = 0;
      for (Annotation.Gate g : annotation.gatePairs()) {
        GateMention mention =
            new GateMention(
                document,
                position++,
                g.id(),
                borderObjects.recognise(
                    g.object(),
                    g.vn(),
                    g.cn(),
                    jurisdictions.named(g.vnProvince(), day).orElse(null)),
                new GateFacts(
                    g.object(),
                    g.vn(),
                    g.cn(),
                    g.vnProvince(),
                    g.cnRegion(),
                    g.currentLevel(),
                    g.requestedLevel(),
                    g.levelVnSide(),
                    g.levelCnSide(),
                    g.action(),
                    g.note()),
                g.markers(),
                cite(g.start(), g.end()));
        for (Annotation.Level level : g.levels()) {
          mention.reached(
              level.side(),
              level.level(),
              level.event(),
              PartialDay.parse(level.date()).orElse(PartialDay.UNKNOWN),
              cite(level.start(), level.end()));
        }
        gatesById.put(g.id(), gateMentions.save(mention));
      }
      for (Annotation.Gate g : annotation.gatePairs()) {
        known(gatesById, g.id()).include(all(gatesById, g.includes()));
      }
    }

    private void papers() {
      int position = 0;
      boolean isPaper = !annotation.source().kind().equals("article");
      for (Annotation.Paper p : annotation.documents()) {
        PartialDay date = PartialDay.parse(p.date()).orElse(PartialDay.UNKNOWN);
        Paper paper =
            new Paper(
                document,
                position++,
                p.id(),
                p.meeting() == null ? null : reportsById.get(p.meeting()),
                new PaperFacts(
                    p.type(),
                    p.status(),
                    p.titleVi(),
                    p.number(),
                    p.symbol(),
                    p.copies(),
                    p.keptAt(),
                    date.day(),
                    date.precision(),
                    p.note()),
                cite(p.signingClause()),
                cite(p.start(), p.end()));
        paper.with(all(participationsById, p.signatories()), p.languages());
        if (isPaper && p.status().equals("signed") && p.type().equals(annotation.source().kind())) {
          paper.fullText(document);
        }
        papersById.put(p.id(), papers.save(paper));
      }
      for (Annotation.Meeting m : annotation.meetings()) {
        m.reviews().forEach(id -> known(papersById, id).reviewedAt(known(reportsById, m.id())));
      }
      position = 0;
      for (Annotation.Law l : annotation.legalInstruments()) {
        laws.save(
            new LegalInstrument(
                document,
                position++,
                l.id(),
                l.type(),
                l.titleVi(),
                l.note(),
                cite(l.start(), l.end())));
      }
    }

    private void commitments() {
      int position = 0;
      for (Annotation.Item c : annotation.commitments()) {
        MeetingReport report = c.meeting() == null ? null : reportsById.get(c.meeting());
        List<GateMention> gates = all(gatesById, c.gatePairs());
        Commitment commitment =
            new Commitment(
                document,
                position++,
                c.id(),
                report,
                new CommitmentFacts(
                    c.kind(),
                    c.statusAtArticle(),
                    c.attribution(),
                    c.field(),
                    c.specificity(),
                    c.summaryVi(),
                    c.target(),
                    c.deadline(),
                    HistoricalDate.parse(c.deadline()).map(HistoricalDate::end).orElse(null),
                    c.leadAgency(),
                    c.result(),
                    c.obstacle(),
                    c.note()),
                c.speaker() == null ? null : participationsById.get(c.speaker()),
                cite(c.leadIn()),
                Objects.requireNonNull(cite(c.start(), c.end())),
                statedOn(report),
                now);
        commitment.concerns(
            c.otherFields(),
            c.responsible().stream()
                .map(name -> new Responsible(name, jurisdictions.named(name, day).orElse(null)))
                .toList(),
            c.supportingAgencies(),
            c.addressedTo(),
            gates);
        if (c.chain() != null) {
          commitment.joins(chains.named(c.chain(), gates), true);
        } else if (c.specificity().equals("specific")) {
          chains.about(gates).ifPresent(chain -> commitment.joins(chain, false));
        }
        commitments.save(commitment);
      }
    }

    /** The day on which a status was so: of the meeting, else of the publication. */
    private PartialDay statedOn(@Nullable MeetingReport report) {
      if (report != null && report.facts().date().start() != null) {
        return PartialDay.startOf(report.facts().date());
      }
      return PartialDay.parse(annotation.source().publishedOn()).orElse(PartialDay.UNKNOWN);
    }

    private @Nullable Citation cite(@Nullable Span span) {
      return span == null ? null : cite(span.start(), span.end());
    }

    private Citation cite(int start, int end) {
      return document.cite(start, end);
    }

    private @Nullable Citation cite(@Nullable Integer start, @Nullable Integer end) {
      return start == null || end == null ? null : document.cite(start, end);
    }
  }

  private static <T> T known(Map<String, T> byId, String id) {
    return Optional.ofNullable(byId.get(id)).orElseThrow();
  }

  private static <T> List<T> all(Map<String, T> byId, List<String> ids) {
    return ids.stream().map(id -> known(byId, id)).toList();
  }

  private static @Nullable LocalDate mainDay(Annotation annotation) {
    return annotation.meetings().stream()
        .filter(m -> m.role().equals("main"))
        .flatMap(m -> Dates.of(m.date()).stream())
        .map(HistoricalDate::start)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static ReportFacts reportFacts(Annotation.Meeting m) {
    Annotation.When when = m.date();
    return new ReportFacts(
        m.role(),
        m.series(),
        m.seriesNameVi(),
        m.level(),
        m.ordinal() == null ? null : Integer.valueOf(m.ordinal().value()),
        m.ordinalExternal(),
        m.editionYear(),
        Dates.of(when).orElse(HistoricalDate.UNKNOWN),
        when.timeOfDay(),
        when.reasoning(),
        HistoricalDate.parse(when.externalStart()).map(HistoricalDate::start).orElse(null),
        HistoricalDate.parse(when.externalEnd()).map(HistoricalDate::end).orElse(null),
        when.externalPrecision(),
        when.externalConfidence(),
        m.format(),
        m.formatBasis(),
        m.venueNote());
  }
}
