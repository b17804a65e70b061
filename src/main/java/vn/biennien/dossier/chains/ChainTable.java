package vn.biennien.dossier.chains;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.Display;

/** Undertakings through the years as a table. */
@Component
class ChainTable implements ListTableSource {
  private final ChainRecords chains;
  private final ListWords words;
  private final Display display;

  ChainTable(ChainRecords chains, ListWords words, Display display) {
    this.chains = chains;
    this.words = words;
    this.display = display;
  }

  @Override
  public String list() {
    return "chains";
  }

  @Override
  public ListTable table(Map<String, String> parameters) {
    ChainFilter filter = ChainFilter.of(parameters.get("state"), parameters.get("turn"));
    List<ChainRecords.ListedChain> all = filter.of(chains.all()); // two statements read them all
    return new ListTable(
        words.name(list()),
        words.filters(list(), ListWords.chosen(parameters, "state", "turn")),
        words.columns(
            "id",
            "chain",
            "standing",
            "status",
            "since",
            "last.step",
            "last.day",
            "last.when",
            "turn",
            "days",
            "quiet",
            "steps",
            "meetings",
            "source",
            "paragraph",
            "page",
            "evidence"),
        all.size(),
        (most, offset) -> all.stream().skip(offset).limit(most).map(this::cells).toList());
  }

  private List<@Nullable Object> cells(ChainRecords.ListedChain row) {
    ChainStanding now = row.standing();
    CommitmentStep last = now.last();
    CommitmentStep since = now.since();
    return Arrays.asList(
        row.id(),
        row.name(),
        display.label("chain.state", now.state()),
        last == null ? null : display.label("commitment_statuses", last.status()),
        since == null ? null : since(since),
        last == null ? null : display.label("kind", last.kind()) + ": " + last.summary(),
        last == null ? null : ListWords.day(last.on(), last.precision()),
        last == null ? null : display.date(last.on(), last.until(), last.precision()),
        now.turn() == null ? null : display.label("side", now.turn()),
        now.turn() == null ? null : now.days(),
        row.quiet(),
        row.steps(),
        row.meetings(),
        last == null ? null : display.cited(last.citation().title()),
        last == null ? null : last.citation().passage(),
        new ListTable.Link(row.url()),
        last == null ? null : new ListTable.Link(last.citation().url()));
  }

  /** A day as such; what is known less exactly in words. */
  private Object since(CommitmentStep step) {
    LocalDate day = ListWords.day(step.on(), step.precision());
    return day == null ? display.date(step.on(), step.until(), step.precision()) : day;
  }
}
