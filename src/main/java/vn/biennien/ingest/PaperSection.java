package vn.biennien.ingest;

import static vn.biennien.shared.ControlledList.DOCUMENT_STATUSES;
import static vn.biennien.shared.ControlledList.DOCUMENT_TYPES;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentType;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.Participation;
import vn.biennien.paper.LegalInstrument;
import vn.biennien.paper.LegalInstrumentRepository;
import vn.biennien.paper.Paper;
import vn.biennien.paper.Paper.PaperFacts;
import vn.biennien.paper.PaperRepository;
import vn.biennien.paper.PaperStatus;
import vn.biennien.shared.PartialDay;

/** The papers and the legal instruments that an annotation cites: read, stored, and told again. */
@Component
@RequiredArgsConstructor
class PaperSection {
  private final PaperRepository papers;
  private final LegalInstrumentRepository laws;

  static Annotation.Paper read(Cursor at) {
    Span words = at.quotedOrNull("quote");
    PartialDay date = at.date("date").map(PartialDay::startOf).orElse(PartialDay.UNKNOWN);
    return new Annotation.Paper(
        at.required("id"),
        new PaperFacts(
            at.code("type", DOCUMENT_TYPES),
            at.code("status", DOCUMENT_STATUSES),
            at.required("title_vi"),
            at.text("number"),
            at.text("symbol"),
            at.integer("copies", 1, 10_000),
            at.text("kept_at"),
            date.day(),
            date.precision(),
            at.text("note")),
        at.texts("languages"),
        at.references("signatories", "participants"),
        at.reference("meeting", "meetings"),
        words,
        at.span("signing_clause"));
  }

  static Annotation.Law readLaw(Cursor at) {
    Span words = at.quotedOrNull("quote");
    return new Annotation.Law(
        at.required("id"),
        at.code("type", DOCUMENT_TYPES),
        at.required("title_vi"),
        words,
        at.text("note"));
  }

  void store(AnnotatedDocument told) {
    int position = 0;
    String kind = told.annotation().source().provenance().kind();
    for (Annotation.Paper p : told.annotation().documents()) {
      PaperFacts facts = p.facts();
      Paper paper =
          new Paper(
              told.document(),
              position++,
              p.id(),
              told.find(MeetingReport.class, p.meeting()),
              facts,
              told.citeOrNull(p.signingClause()),
              told.citeOrNull(p.words()));
      paper.with(told.all(Participation.class, p.signatories()), p.languages());
      if (!DocumentType.ARTICLE.is(kind)
          && PaperStatus.SIGNED.is(facts.status())
          && facts.type().equals(kind)) {
        paper.fullText(told.document());
      }
      told.keep(Paper.class, p.id(), papers.save(paper));
    }
    for (Annotation.Meeting m : told.annotation().meetings()) {
      MeetingReport report = Objects.requireNonNull(told.find(MeetingReport.class, m.id()));
      told.all(Paper.class, m.reviews()).forEach(paper -> paper.reviewedAt(report));
    }
    position = 0;
    for (Annotation.Law l : told.annotation().legalInstruments()) {
      laws.save(
          new LegalInstrument(
              told.document(),
              position++,
              l.id(),
              l.type(),
              l.titleVi(),
              l.note(),
              told.citeOrNull(l.words())));
    }
  }

  List<Annotation.Paper> of(Document document) {
    return papers.findByDocumentIdOrderByPosition(document.id()).stream()
        .map(PaperSection::paper)
        .toList();
  }

  private static Annotation.Paper paper(Paper paper) {
    MeetingReport report = paper.report();
    return new Annotation.Paper(
        paper.localId(),
        paper.facts(),
        paper.languages(),
        paper.signatories().stream().map(Participation::localId).toList(),
        report == null ? null : report.localId(),
        Span.ofNullable(paper.citation()),
        Span.ofNullable(paper.signingCitation()));
  }

  List<Annotation.Law> laws(Document document) {
    return laws.findByDocumentIdOrderByPosition(document.id()).stream()
        .map(l ->
            new Annotation.Law(
                l.localId(), l.type(), l.title(), Span.ofNullable(l.citation()), l.note()))
        .toList();
  }
}
