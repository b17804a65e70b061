package vn.biennien.dossier.chains;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.citations.PlainWords;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.dossier.gates.GateRow;
import vn.biennien.dossier.gates.GateStep;
import vn.biennien.shared.Side;

/**
 * All that is known of one undertaking through the years.
 *
 * @param steps in the order of their days
 * @param otherwise what sources say of its gate pairs' levels that does not agree with the acts
 * @param quiet later meetings at which nothing is known to have been said of it
 */
public record ChainRecord(
    long id,
    String name,
    List<CommitmentStep> steps,
    ChainStanding standing,
    List<GateRow> gates,
    List<Otherwise> otherwise,
    List<ChainSilence> quiet) {

  /** A statement of another source. */
  public record Otherwise(GateRow gate, GateStep step) {}

  /** A target, and whether it is another one than the time before. */
  public record Target(CommitmentStep step, String target, boolean changed) {}

  /** The last step that a side took or is to take; null where none is known. */
  public @Nullable CommitmentStep lastOf(String side) {
    return steps.stream()
        .filter(step -> !step.illustrative())
        .filter(step -> step.side().equals(side) || Side.BOTH.is(step.side()))
        .reduce((a, b) -> b)
        .orElse(null);
  }

  /** Whether the two sides stand at different steps. */
  public boolean sidesDiffer() {
    return !Objects.equals(lastOf(Side.VN.code()), lastOf(Side.CN.code()));
  }

  /** The targets in order, each with whether it moved. */
  public List<Target> targets() {
    List<Target> targets = new java.util.ArrayList<>();
    for (CommitmentStep step : steps) {
      if (step.target() != null) {
        boolean changed =
            !targets.isEmpty()
                && !PlainWords.of(targets.getLast().target()).equals(PlainWords.of(step.target()));
        targets.add(new Target(step, step.target(), changed));
      }
    }
    return targets;
  }

  @Nullable CommitmentStep step(long commitment) {
    return steps.stream().filter(step -> step.tells(commitment)).findFirst().orElse(null);
  }
}
