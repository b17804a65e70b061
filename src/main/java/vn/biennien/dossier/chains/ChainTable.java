package vn.biennien.dossier.chains;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.chains.ChainRecords.ListedChain;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTable.Column;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.Display;

/** Undertakings through the years as a table. */
@Component
@RequiredArgsConstructor
class ChainTable implements ListTableSource {
  private final ChainRecords chains;
  private final ListWords words;
  private final Display display;

  @Override
  public String list() {
    return "chains";
  }

  @Override
  public ListTable table(Map<String, String> parameters) {
    ChainFilter filter = ChainFilter.of(parameters.get("state"), parameters.get("turn"));
    List<ListedChain> all = filter.of(chains.all()); // two statements read them all
    return words.table(
        list(),
        ListWords.chosen(parameters, "state", "turn"),
        columns(),
        all.size(),
        (most, offset) -> all.stream().skip(offset).limit(most).toList());
  }

  private List<Column<ListedChain>> columns() {
    return List.of(
        new Column<>("id", ListedChain::id),
        new Column<>("chain", ListedChain::name),
        new Column<>("standing", row -> display.label("chain.state", row.standing().state())),
        new Column<>("status", last(step -> display.label("commitment_statuses", step.status()))),
        new Column<>(
            "since", row -> row.standing().since() == null ? null : since(row.standing().since())),
        new Column<>(
            "last.step", last(step -> display.label("kind", step.kind()) + ": " + step.summary())),
        new Column<>("last.day", last(step -> ListWords.day(step.on(), step.precision()))),
        new Column<>(
            "last.when", last(step -> display.date(step.on(), step.until(), step.precision()))),
        new Column<>(
            "turn",
            row ->
                row.standing().turn() == null
                    ? null
                    : display.label("side", row.standing().turn())),
        new Column<>("days", row -> row.standing().turn() == null ? null : row.standing().days()),
        new Column<>("quiet", ListedChain::quiet),
        new Column<>("steps", ListedChain::steps),
        new Column<>("meetings", ListedChain::meetings),
        new Column<>("source", last(step -> display.cited(step.citation().title()))),
        new Column<>("paragraph", last(step -> step.citation().passage())),
        new Column<>("page", row -> new ListTable.Link(row.url())),
        new Column<>("evidence", last(step -> new ListTable.Link(step.citation().url()))));
  }

  private static Function<ListedChain, @Nullable Object> last(
      Function<CommitmentStep, @Nullable Object> told) {
    return row -> row.standing().last() == null ? null : told.apply(row.standing().last());
  }

  /** A day as such; what is known less exactly in words. */
  private Object since(CommitmentStep step) {
    LocalDate day = ListWords.day(step.on(), step.precision());
    return day == null ? display.date(step.on(), step.until(), step.precision()) : day;
  }
}
