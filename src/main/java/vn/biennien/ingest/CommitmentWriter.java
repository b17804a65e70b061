package vn.biennien.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.commitment.Chains;
import vn.biennien.commitment.Commitment;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentRepository;
import vn.biennien.commitment.Responsible;
import vn.biennien.gate.GateMention;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.PartialDay;

/**
 * Stores the commitments and proposals of an annotation, each a link of its chain where it belongs
 * to one.
 */
@Component
class CommitmentWriter {
  private final Jurisdictions jurisdictions;
  private final Chains chains;
  private final CommitmentRepository commitments;

  CommitmentWriter(Jurisdictions jurisdictions, Chains chains, CommitmentRepository commitments) {
    this.jurisdictions = jurisdictions;
    this.chains = chains;
    this.commitments = commitments;
  }

  void write(Account account) {
    int position = 0;
    for (Annotation.Item c : account.annotation().commitments()) {
      MeetingReport report = account.reportOrNull(c.meeting());
      List<GateMention> gates = account.gates(c.gatePairs());
      Commitment commitment =
          new Commitment(
              account.document(),
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
              account.participationOrNull(c.speaker()),
              account.cite(c.leadIn()),
              account.cite(c.start(), c.end()),
              statedOn(account, report),
              account.now());
      commitment.concerns(
          c.otherFields(),
          c.responsible().stream()
              .map(name ->
                  new Responsible(name, jurisdictions.named(name, account.day()).orElse(null)))
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

  private static PartialDay statedOn(Account account, @Nullable MeetingReport report) {
    if (report != null && report.facts().date().start() != null) {
      return PartialDay.startOf(report.facts().date());
    }
    return PartialDay.parse(account.annotation().source().publishedOn()).orElse(PartialDay.UNKNOWN);
  }
}
