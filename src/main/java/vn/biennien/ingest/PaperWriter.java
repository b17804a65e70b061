package vn.biennien.ingest;

import org.springframework.stereotype.Component;
import vn.biennien.paper.LegalInstrument;
import vn.biennien.paper.LegalInstrumentRepository;
import vn.biennien.paper.Paper;
import vn.biennien.paper.PaperFacts;
import vn.biennien.paper.PaperRepository;
import vn.biennien.shared.PartialDay;

/** Stores the papers and the legal instruments that an annotation cites. */
@Component
class PaperWriter {
  private final PaperRepository papers;
  private final LegalInstrumentRepository laws;

  PaperWriter(PaperRepository papers, LegalInstrumentRepository laws) {
    this.papers = papers;
    this.laws = laws;
  }

  void write(Account account) {
    int position = 0;
    boolean isPaper = !account.annotation().source().kind().equals("article");
    for (Annotation.Paper p : account.annotation().documents()) {
      PartialDay date = PartialDay.parse(p.date()).orElse(PartialDay.UNKNOWN);
      Paper paper =
          new Paper(
              account.document(),
              position++,
              p.id(),
              account.reportOrNull(p.meeting()),
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
              account.cite(p.signingClause()),
              account.cite(p.start(), p.end()));
      paper.with(account.participations(p.signatories()), p.languages());
      if (isPaper
          && p.status().equals("signed")
          && p.type().equals(account.annotation().source().kind())) {
        paper.fullText(account.document());
      }
      account.keep(p.id(), papers.save(paper));
    }
    for (Annotation.Meeting m : account.annotation().meetings()) {
      m.reviews().forEach(id -> account.paper(id).reviewedAt(account.report(m.id())));
    }
    position = 0;
    for (Annotation.Law l : account.annotation().legalInstruments()) {
      laws.save(
          new LegalInstrument(
              account.document(),
              position++,
              l.id(),
              l.type(),
              l.titleVi(),
              l.note(),
              account.cite(l.start(), l.end())));
    }
  }
}
