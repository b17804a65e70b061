package vn.biennien.dossier.chains;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.commitment.CommitmentStatus;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.shared.Code;
import vn.biennien.shared.Side;

/**
 * Where a chain stands on a day, by its last step that says how it stands (rule 3 of the domain: no
 * status without a dated source).
 *
 * @param state {@code open}, {@code done}, {@code superseded}, {@code not_restated}, or {@code
 *     unknown} where no step says anything
 * @param last the step that says so; null when unknown
 * @param since the first day of the unbroken run of steps that say the same
 * @param turn who is to move next: {@code VN}, {@code CN} or {@code BOTH}; null unless open
 * @param days since the last step, where its date is known; 0 or more
 */
public record ChainStanding(
    String state,
    @Nullable CommitmentStep last,
    @Nullable CommitmentStep since,
    @Nullable String turn,
    @Nullable Long days) {

  /** In the order of their days; what is done comes last on its day. */
  private static final Comparator<CommitmentStep> IN_TIME =
      Comparator.comparing(CommitmentStep::on, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(step -> CommitmentStatus.DONE.is(step.status()))
          .thenComparing(CommitmentStep::commitment);

  /**
   * @param steps of one chain; fictitious ones do not count
   * @param today the day on which it is asked
   */
  public static ChainStanding of(List<CommitmentStep> steps, LocalDate today) {
    List<CommitmentStep> telling =
        steps.stream()
            .flatMap(step -> Stream.concat(Stream.of(step), step.others().stream()))
            .filter(step -> !step.illustrative() && !CommitmentStatus.UNKNOWN.is(step.status()))
            .sorted(IN_TIME)
            .toList();
    if (telling.isEmpty()) {
      return new ChainStanding("unknown", null, null, null, null);
    }
    CommitmentStep last = telling.getLast();
    String state = state(last.status());
    return new ChainStanding(
        state,
        last,
        since(telling),
        state.equals("open") ? turn(last) : null,
        last.on() == null ? null : Math.max(0, ChronoUnit.DAYS.between(last.on(), today)));
  }

  private static String state(String status) {
    if (Code.isOneOf(status, CommitmentStatus.DONE, CommitmentStatus.NOT_RESTATED)) {
      return status;
    }
    return CommitmentStatus.AMENDED.is(status) ? "superseded" : "open";
  }

  private static CommitmentStep since(List<CommitmentStep> telling) {
    CommitmentStep since = telling.getLast();
    for (CommitmentStep step : telling.reversed()) {
      if (!step.status().equals(since.status())) {
        break;
      }
      since = step;
    }
    return since;
  }

  /** A proposal waits for the other side; anything else for whoever is to do it. */
  private static String turn(CommitmentStep last) {
    if (CommitmentKind.PROPOSED_VN.is(last.kind())) {
      return Side.CN.code();
    }
    return CommitmentKind.PROPOSED_CN.is(last.kind()) ? Side.VN.code() : last.side();
  }

  public boolean open() {
    return state.equals("open");
  }
}
