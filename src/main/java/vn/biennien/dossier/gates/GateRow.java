package vn.biennien.dossier.gates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.commitments.CommitmentRow;
import vn.biennien.gate.GateObject;

/**
 * A gate pair or another border object as lists show it.
 *
 * @param cnZh the Chinese name in characters
 * @param jurisdiction the slug of the province in which it lies
 * @param jurisdictionLabel what that province is called today
 * @param reaches slugs of the jurisdictions that a filter finds it by
 * @param illustrative whether only fictitious texts speak of it
 * @param commitments how many commitments and proposals concern it
 * @param open how many of these are still open
 * @param steps of its levels
 */
public record GateRow(
    long id,
    String slug,
    String object,
    @Nullable String vn,
    @Nullable String cn,
    @Nullable String cnZh,
    @Nullable String jurisdiction,
    @Nullable String jurisdictionLabel,
    List<String> reaches,
    boolean illustrative,
    int commitments,
    int open,
    List<GateStep> steps) {

  public String name() {
    return new CommitmentRow.Gate(slug, object, vn, cn).name();
  }

  /** Bridges, scenic areas, sea routes and facilities have no level. */
  public boolean hasLevel() {
    return GateObject.hasLevel(object);
  }

  public GateHistory history() {
    return new GateHistory(steps);
  }
}
