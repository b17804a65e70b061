package vn.biennien.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.commitment.Commitment;
import vn.biennien.commitment.CommitmentChain;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentRepository;
import vn.biennien.commitment.Responsible;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentRepository;
import vn.biennien.document.Figure;
import vn.biennien.document.Outline;
import vn.biennien.document.Provenance;
import vn.biennien.gate.GateFacts;
import vn.biennien.gate.GateMention;
import vn.biennien.gate.GateMentionRepository;
import vn.biennien.meeting.Attendance;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.MeetingReportRepository;
import vn.biennien.meeting.Participation;
import vn.biennien.meeting.ParticipationRepository;
import vn.biennien.meeting.PartyRepository;
import vn.biennien.meeting.ReportFacts;
import vn.biennien.paper.LegalInstrumentRepository;
import vn.biennien.paper.Paper;
import vn.biennien.paper.PaperFacts;
import vn.biennien.paper.PaperRepository;
import vn.biennien.shared.PartialDay;

/**
 * Rebuilds a document's annotation from the stored records: what was changed in a record shows in
 * it.
 */
@Service
class AnnotationExport {
  private final DocumentRepository documents;
  private final MeetingReportRepository reports;
  private final PartyRepository parties;
  private final ParticipationRepository participations;
  private final GateMentionRepository gates;
  private final PaperRepository papers;
  private final LegalInstrumentRepository laws;
  private final CommitmentRepository commitments;

  AnnotationExport(
      DocumentRepository documents,
      MeetingReportRepository reports,
      PartyRepository parties,
      ParticipationRepository participations,
      GateMentionRepository gates,
      PaperRepository papers,
      LegalInstrumentRepository laws,
      CommitmentRepository commitments) {
    this.documents = documents;
    this.reports = reports;
    this.parties = parties;
    this.participations = participations;
    this.gates = gates;
    this.papers = papers;
    this.laws = laws;
    this.commitments = commitments;
  }

  /**
   * The annotation of a document, with its sensitivity so that the caller can judge who may have
   * it.
   */
  record Exported(String sensitivity, Annotation annotation) {}

  @Transactional(readOnly = true)
  Optional<Exported> of(Long documentId) {
    return documents.findById(documentId).map(d -> new Exported(d.sensitivity(), rebuild(d)));
  }

  private Annotation rebuild(Document document) {
    Long id = document.id();
    List<Paper> cited = papers.findByDocumentIdOrderByPosition(id);
    Map<Long, List<String>> reviews = new HashMap<>();
    for (Paper paper : cited) {
      for (MeetingReport report : paper.reviewedAt()) {
        reviews.computeIfAbsent(report.id(), _ -> new java.util.ArrayList<>()).add(paper.localId());
      }
    }
    return new Annotation(
        "1.0",
        String.valueOf(id),
        source(document),
        article(document),
        reports.findByDocumentIdOrderByPosition(id).stream()
            .map(r -> meeting(r, reviews.getOrDefault(r.id(), List.of())))
            .toList(),
        parties.findByDocumentIdOrderByPosition(id).stream()
            .map(p ->
                new Annotation.Party(
                    p.localId(),
                    p.facts().name(),
                    p.facts().type(),
                    p.facts().side(),
                    p.facts().role(),
                    span(p.citation()),
                    p.facts().note()))
            .toList(),
        participations.findByDocumentIdOrderByPosition(id).stream()
            .map(AnnotationExport::participant)
            .toList(),
        cited.stream().map(AnnotationExport::paper).toList(),
        laws.findByDocumentIdOrderByPosition(id).stream()
            .map(l -> {
              Citation words = l.citation();
              return new Annotation.Law(
                  l.localId(),
                  l.type(),
                  l.title(),
                  quote(words),
                  start(words),
                  end(words),
                  l.note());
            })
            .toList(),
        gates.findByDocumentIdOrderByPosition(id).stream().map(AnnotationExport::gate).toList(),
        document.places().stream()
            .map(p ->
                new Annotation.Place(p.name(), p.type(), p.side(), span(p.citation()), p.note()))
            .toList(),
        commitments.findByDocumentIdOrderByPosition(id).stream()
            .map(AnnotationExport::item)
            .toList(),
        figures(document),
        document.anomalies().stream()
            .map(a ->
                new Annotation.Anomaly(
                    a.kind(),
                    a.shouldRead(),
                    true,
                    a.citation().quote(),
                    a.citation().start(),
                    a.citation().end(),
                    a.note()))
            .toList(),
        document.notes());
  }

  private static Annotation.Source source(Document document) {
    Provenance p = document.provenance();
    LocalDate published = p.publishedOn();
    return new Annotation.Source(
        p.kind(),
        p.language(),
        p.textKind(),
        p.completeness(),
        document.textSha256(),
        p.sourceUrl(),
        p.sourceNote(),
        p.publisher(),
        published == null ? null : published.toString(),
        p.illustrative());
  }

  private static Annotation.Article article(Document document) {
    Outline o = document.outline();
    return new Annotation.Article(
        span(document.titleCitation()),
        o.titleNote(),
        span(document.authorCitation()),
        o.cleanStart(),
        o.cleanEnd(),
        o.bodyStart(),
        o.bodyEnd(),
        document.furniture().stream()
            .map(f ->
                new Annotation.Furniture(
                    f.kind(),
                    f.lineFrom(),
                    f.lineTo(),
                    f.quote(),
                    f.startAt(),
                    f.endAt(),
                    f.note()))
            .toList());
  }

  private static Annotation.Meeting meeting(MeetingReport report, List<String> reviews) {
    ReportFacts f = report.facts();
    Integer ordinal = f.ordinal();
    Citation words = report.ordinalCitation();
    return new Annotation.Meeting(
        report.localId(),
        f.role(),
        f.series(),
        f.seriesName(),
        f.level(),
        ordinal == null
            ? null
            : new Annotation.Ordinal(ordinal, quote(words), start(words), end(words)),
        f.ordinalExternal(),
        f.editionYear(),
        span(report.nameCitation()),
        when(report),
        f.format(),
        f.formatBasis(),
        span(report.formatCitation()),
        report.hosts().stream()
            .map(h -> new Annotation.Host(h.organisation(), h.side(), span(h.citation())))
            .toList(),
        report.venues().stream()
            .map(v ->
                new Annotation.Venue(
                    v.place(), v.role(), v.country(), v.precision(), span(v.citation())))
            .toList(),
        f.venueNote(),
        span(report.themeCitation()),
        reviews);
  }

  private static Annotation.When when(MeetingReport report) {
    ReportFacts f = report.facts();
    return new Annotation.When(
        dateQuotes(report, "stated"),
        dateQuotes(report, "basis"),
        f.date().isoStart(),
        f.date().isoEnd(),
        f.date().precision(),
        f.date().monthDay(),
        f.timeOfDay(),
        f.dateReason(),
        f.externalStart() == null ? null : f.externalStart().toString(),
        f.externalEnd() == null ? null : f.externalEnd().toString(),
        f.externalPrecision(),
        f.externalConfidence(),
        report.evidence());
  }

  private static List<Span> dateQuotes(MeetingReport report, String basis) {
    return report.dateQuotes().stream()
        .filter(q -> q.basis().equals(basis))
        .map(q -> words(q.citation()))
        .toList();
  }

  private static Annotation.Participant participant(
      vn.biennien.meeting.Participation participation) {
    Attendance f = participation.facts();
    return new Annotation.Participant(
        participation.localId(),
        f.name(),
        f.nameZh(),
        f.named(),
        f.count(),
        f.honorific(),
        f.side(),
        f.body(),
        participation.offices().stream()
            .map(o ->
                new Annotation.Office(
                    o.citation().quote(),
                    o.citation().start(),
                    o.citation().end(),
                    o.rank(),
                    o.organisation(),
                    o.acting(),
                    o.note()))
            .toList(),
        participation.roles(),
        localId(participation.report()),
        span(participation.citation()),
        participation.nameMentions().stream().map(AnnotationExport::words).toList(),
        participation.aliases(),
        f.onlyInCaption(),
        f.note());
  }

  private static Annotation.Paper paper(Paper paper) {
    PaperFacts f = paper.facts();
    Citation words = paper.citation();
    return new Annotation.Paper(
        paper.localId(),
        f.type(),
        f.status(),
        f.title(),
        f.number(),
        f.symbol(),
        f.copies(),
        paper.languages(),
        f.keptAt(),
        paper.signatories().stream().map(Participation::localId).toList(),
        localId(paper.report()),
        new PartialDay(f.datedOn(), f.datePrecision()).iso(),
        quote(words),
        start(words),
        end(words),
        span(paper.signingCitation()),
        f.note());
  }

  private static Annotation.Gate gate(GateMention mention) {
    GateFacts f = mention.facts();
    return new Annotation.Gate(
        mention.localId(),
        f.object(),
        f.vn(),
        f.cn(),
        f.currentLevel(),
        f.requestedLevel(),
        f.levelVnSide(),
        f.levelCnSide(),
        f.action(),
        f.vnProvince(),
        f.cnRegion(),
        mention.includes().stream().map(GateMention::localId).toList(),
        mention.markers(),
        mention.levels().stream()
            .map(l ->
                new Annotation.Level(
                    l.side(),
                    l.level(),
                    l.event(),
                    l.on().iso(),
                    l.citation().quote(),
                    l.citation().start(),
                    l.citation().end()))
            .toList(),
        mention.citation().quote(),
        mention.citation().start(),
        mention.citation().end(),
        f.note());
  }

  private static Annotation.Item item(Commitment commitment) {
    CommitmentFacts f = commitment.facts();
    Citation words = commitment.citation();
    Participation speaker = commitment.speaker();
    CommitmentChain chain = commitment.chain();
    return new Annotation.Item(
        commitment.localId(),
        localId(commitment.report()),
        f.kind(),
        f.statusAtArticle(),
        f.attribution(),
        speaker == null ? null : speaker.localId(),
        f.field(),
        commitment.otherFields(),
        f.summary(),
        words.quote(),
        words.start(),
        words.end(),
        commitment.responsible().stream().map(Responsible::name).toList(),
        commitment.gates().stream().map(GateMention::localId).toList(),
        f.target(),
        f.deadline(),
        f.specificity(),
        span(commitment.leadInCitation()),
        chain == null || !commitment.chainNamed() ? null : chain.name(),
        f.leadAgency(),
        commitment.supporting(),
        commitment.addressees(),
        f.result(),
        f.obstacle(),
        f.note());
  }

  private static List<Annotation.Figure> figures(Document document) {
    List<Figure> stated = document.figures();
    return java.util.stream.IntStream.range(0, stated.size())
        .mapToObj(i -> figure("F" + (i + 1), stated.get(i)))
        .toList();
  }

  private static Annotation.Figure figure(String id, Figure f) {
    return new Annotation.Figure(
        id,
        f.what(),
        f.value(),
        f.unit(),
        f.approx(),
        f.year(),
        f.yearBasis(),
        f.scope(),
        f.normalizedValue() == null
            ? null
            : new Annotation.Amount(f.normalizedValue(), f.currency()),
        f.citation().quote(),
        f.citation().start(),
        f.citation().end(),
        f.note());
  }

  private static @Nullable String localId(@Nullable MeetingReport report) {
    return report == null ? null : report.localId();
  }

  private static Span words(Citation citation) {
    return new Span(citation.quote(), citation.start(), citation.end());
  }

  private static @Nullable Span span(@Nullable Citation citation) {
    return citation == null ? null : words(citation);
  }

  private static @Nullable String quote(@Nullable Citation citation) {
    return citation == null ? null : citation.quote();
  }

  private static @Nullable Integer start(@Nullable Citation citation) {
    return citation == null ? null : Integer.valueOf(citation.start());
  }

  private static @Nullable Integer end(@Nullable Citation citation) {
    return citation == null ? null : Integer.valueOf(citation.end());
  }
}
