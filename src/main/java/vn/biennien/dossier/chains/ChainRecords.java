package vn.biennien.dossier.chains;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.commitments.CommitmentChains;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.dossier.gates.GateRow;
import vn.biennien.dossier.gates.GateRows;
import vn.biennien.dossier.timelines.ReadingDay;

/** Reads chains with where they stand: two statements for all of them, five for one. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ChainRecords {
  private final CommitmentChains chains;
  private final GateRows gates;
  private final ChainSilences silences;
  private final ReadingDay day;

  /**
   * A chain in the list.
   *
   * @param silences later meetings at which nothing is known to have been said of it; empty where
   *     it is not open
   */
  public record ListedChain(
      long id,
      String name,
      int steps,
      int meetings,
      ChainStanding standing,
      List<ChainSilence> silences) {
    /** Their titles; null where there are none. */
    public @Nullable String quiet() {
      return silences.isEmpty()
          ? null
          : silences.stream().map(ChainSilence::title).collect(Collectors.joining("; "));
    }

    public String url() {
      return "/chains/" + id;
    }
  }

  public List<ListedChain> all() {
    return rows(chains.all());
  }

  /** These chains as the list shows them. */
  public List<ListedChain> rows(Collection<List<CommitmentStep>> chains) {
    Map<Long, List<ChainSilence>> silent = silences.of(null, day.today());
    return chains.stream()
        .map(steps -> row(steps, silent.getOrDefault(steps.getFirst().chain(), List.of())))
        .toList();
  }

  private ListedChain row(List<CommitmentStep> steps, List<ChainSilence> silent) {
    ChainStanding standing = ChainStanding.of(steps, day.today());
    long meetings =
        steps.stream()
            .filter(s -> s.meeting() != null)
            .map(CommitmentStep::meeting)
            .distinct()
            .count();
    return new ListedChain(
        steps.getFirst().chain(),
        steps.getFirst().chainName(),
        steps.size(),
        (int) meetings,
        standing,
        standing.open() ? silent : List.of());
  }

  /** One chain; null when nobody who reads here knows of it on that day. */
  @Nullable ChainRecord find(long id) {
    List<CommitmentStep> steps = chains.of(id);
    if (steps.isEmpty()) {
      return null;
    }
    ChainStanding standing = ChainStanding.of(steps, day.today());
    List<GateRow> concerned = gates.ofChain(id);
    return new ChainRecord(
        id,
        steps.getFirst().chainName(),
        steps,
        standing,
        concerned,
        concerned.stream()
            .flatMap(gate ->
                gate.history().steps().stream()
                    .filter(gate.history()::clashes)
                    .map(step -> new ChainRecord.Otherwise(gate, step)))
            .toList(),
        standing.open() ? silences.of(null, day.today()).getOrDefault(id, List.of()) : List.of());
  }
}
