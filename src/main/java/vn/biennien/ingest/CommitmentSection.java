package vn.biennien.ingest;

import static vn.biennien.shared.ControlledList.ATTRIBUTIONS;
import static vn.biennien.shared.ControlledList.COMMITMENT_KINDS;
import static vn.biennien.shared.ControlledList.COMMITMENT_STATUSES;
import static vn.biennien.shared.ControlledList.FIELDS;
import static vn.biennien.shared.ControlledList.SPECIFICITIES;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.biennien.commitment.Attribution;
import vn.biennien.commitment.Chains;
import vn.biennien.commitment.Commitment;
import vn.biennien.commitment.CommitmentChain;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.commitment.CommitmentParties;
import vn.biennien.commitment.CommitmentRepository;
import vn.biennien.commitment.CommitmentStatus;
import vn.biennien.commitment.Commitments;
import vn.biennien.commitment.Specificity;
import vn.biennien.commitment.StatedCommitment;
import vn.biennien.document.Document;
import vn.biennien.gate.GateMention;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.Participation;

/** An annotation's commitments and proposals: read, stored, and told again. */
@Component
@RequiredArgsConstructor
class CommitmentSection {
  private final Chains chains;
  private final Commitments commitments;
  private final CommitmentRepository stored;

  static Annotation.Item read(Cursor at) {
    Span words = at.quoted("quote");
    CommitmentKind kind = at.code("kind", COMMITMENT_KINDS, CommitmentKind.class);
    CommitmentStatus status =
        at.code("status_at_article", COMMITMENT_STATUSES, CommitmentStatus.class);
    if (!kind.mayStand(status)) {
      at.fault("status_at_article", "import.fault.proposal");
    }
    return new Annotation.Item(
        at.required("id"),
        at.reference("meeting", "meetings"),
        at.reference("speaker", "participants"),
        new CommitmentFacts(
            kind,
            status,
            at.code("attribution", ATTRIBUTIONS, Attribution.class),
            at.code("field", FIELDS),
            at.code("specificity", SPECIFICITIES, Specificity.class),
            at.required("summary_vi"),
            at.text("target"),
            at.scalar("deadline"),
            at.text("lead_agency"),
            at.text("result"),
            at.text("obstacle"),
            at.text("cause"),
            at.text("note")),
        at.distinct("other_fields", at.codes("other_fields", FIELDS)),
        new CommitmentParties(
            at.distinct("responsible", at.texts("responsible")),
            at.distinct("supporting_agencies", at.texts("supporting_agencies")),
            at.distinct("addressed_to", at.texts("addressed_to"))),
        words,
        at.references("gate_pairs", "gate_pairs"),
        at.span("lead_in"),
        at.text("chain"));
  }

  void store(AnnotatedDocument told) {
    int position = 0;
    for (Annotation.Item item : told.annotation().commitments()) {
      List<GateMention> gates = told.all(GateMention.class, item.gatePairs());
      commitments.enter(
          new StatedCommitment(
              told.document(),
              position++,
              item.id(),
              told.find(MeetingReport.class, item.meeting()),
              told.find(Participation.class, item.speaker()),
              told.citeOrNull(item.leadIn()),
              told.cite(item.words()),
              item.facts(),
              item.otherFields(),
              item.parties(),
              gates),
          item.chain() == null ? null : chains.named(item.chain(), gates));
    }
  }

  List<Annotation.Item> of(Document document) {
    return stored.findByDocumentIdOrderByPosition(document.id()).stream()
        .map(CommitmentSection::item)
        .toList();
  }

  private static Annotation.Item item(Commitment commitment) {
    MeetingReport report = commitment.report();
    Participation speaker = commitment.speaker();
    CommitmentChain chain = commitment.chain();
    return new Annotation.Item(
        commitment.localId(),
        report == null ? null : report.localId(),
        speaker == null ? null : speaker.localId(),
        commitment.facts(),
        commitment.otherFields(),
        commitment.parties(),
        Span.of(commitment.citation()),
        commitment.gates().stream().map(GateMention::localId).toList(),
        Span.ofNullable(commitment.leadInCitation()),
        chain == null || !commitment.chainNamed() ? null : chain.name());
  }
}
