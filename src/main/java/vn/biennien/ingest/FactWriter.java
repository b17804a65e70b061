package vn.biennien.ingest;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.biennien.document.Anomaly;
import vn.biennien.document.Document;
import vn.biennien.document.Figure;
import vn.biennien.document.Furniture;
import vn.biennien.document.Outline;
import vn.biennien.document.Place;
import vn.biennien.document.Provenance;

/**
 * Turns a checked annotation into records, recognising the meetings, people and border objects that
 * the archive knows.
 */
@Component
class FactWriter {
  private final MeetingWriter meetings;
  private final ParticipantWriter participants;
  private final GateWriter gates;
  private final PaperWriter papers;
  private final CommitmentWriter commitments;

  FactWriter(
      MeetingWriter meetings,
      ParticipantWriter participants,
      GateWriter gates,
      PaperWriter papers,
      CommitmentWriter commitments) {
    this.meetings = meetings;
    this.participants = participants;
    this.gates = gates;
    this.papers = papers;
    this.commitments = commitments;
  }

  /** Stores all that the annotation says of the document. */
  void write(Document document, Annotation annotation, Instant now) {
    Account account = new Account(document, annotation, now);
    describe(account);
    meetings.write(account);
    participants.write(account);
    gates.write(account);
    papers.write(account);
    commitments.write(account);
  }

  private static void describe(Account account) {
    Annotation.Source source = account.annotation().source();
    Annotation.Article article = account.annotation().article();
    account
        .document()
        .annotate(
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
                        f.kind(),
                        f.start(),
                        f.end(),
                        f.quote(),
                        f.lineFrom(),
                        f.lineTo(),
                        f.note()))
                .toList(),
            account.annotation().annotatorNotes());
    account.document().titled(account.cite(article.title()), account.cite(article.author()));
    account
        .document()
        .states(
            account.annotation().figures().stream().map(f -> figure(account, f)).toList(),
            account.annotation().anomalies().stream()
                .map(a ->
                    new Anomaly(
                        a.kind(), a.shouldRead(), a.note(), account.cite(a.start(), a.end())))
                .toList(),
            account.annotation().places().stream()
                .map(p ->
                    new Place(p.name(), p.type(), p.side(), p.note(), account.cite(p.mention())))
                .toList());
  }

  private static Figure figure(Account account, Annotation.Figure f) {
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
        account.cite(f.start(), f.end()));
  }
}
