package vn.biennien.dossier.chains;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.commitments.CommitmentStep;

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
          .thenComparing(step -> step.status().equals("done"))
          .thenComparing(CommitmentStep::commitment);

  /**
   * @param steps of one chain; fictitious ones do not count
   * @param today the day on which it is asked
   */
  public static ChainStanding of(List<CommitmentStep> steps, LocalDate today) {
    List<CommitmentStep> telling =
        steps.stream()
            .flatMap(step -> Stream.concat(Stream.of(step), step.others().stream()))
            .filter(step -> !step.illustrative() && !step.status().equals("unknown"))
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
    return switch (status) {
      case "done", "not_restated" -> status;
      case "amended" -> "superseded";
      default -> "open";
    };
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
    return switch (last.kind()) {
      case "proposed_vn" -> "CN";
      case "proposed_cn" -> "VN";
      default -> last.side();
    };
  }

  public boolean open() {
    return state.equals("open");
  }
}
