package vn.biennien.dossier.chains;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.ControlledList;

/**
 * Which chains are wanted; null means that anything goes.
 *
 * @param state where it stands, as {@link ChainStanding#state}
 * @param turn who is to move next
 */
public record ChainFilter(@Nullable String state, @Nullable String turn) {
  private static final List<String> STATES =
      List.of("open", "done", "superseded", "not_restated", "unknown");
  private static final List<String> TURNS = ControlledList.SIDES.codes();

  static ChainFilter of(@Nullable String state, @Nullable String turn) {
    return new ChainFilter(code("state", state, STATES), code("turn", turn, TURNS));
  }

  private static @Nullable String code(String name, @Nullable String value, List<String> codes) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!codes.contains(value)) {
      throw new BadParameter(name, "bad.code");
    }
    return value;
  }

  /** The open ones first, those of the latest step before the others. */
  public List<ChainRecords.ListedChain> of(List<ChainRecords.ListedChain> all) {
    return all.stream()
        .filter(row -> state == null || row.standing().state().equals(state))
        .filter(row -> turn == null || turn.equals(row.standing().turn()))
        .sorted(
            Comparator.comparing(
                    (ChainRecords.ListedChain row) -> STATES.indexOf(row.standing().state()))
                .thenComparing(
                    row -> row.standing().days(), Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /** The list's address with these filters. */
  public String address() {
    return "/chains?state=" + (state == null ? "" : state) + "&turn=" + (turn == null ? "" : turn);
  }
}
