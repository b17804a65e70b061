package vn.biennien.dossier.chains;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** Undertakings through the years: the list with where each stands, and the page of one. */
@Controller
@RequiredArgsConstructor
class ChainController {
  private final ChainRecords records;
  private final ChainSuggestions suggestions;
  private final ChainTimelines timelines;

  @GetMapping("/chains")
  String list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String turn,
      Paging paging,
      Model model) {
    ChainFilter filter = ChainFilter.of(state, turn);
    List<ChainRecords.ListedChain> all = records.all();
    List<ChainRecords.ListedChain> found = filter.of(all);
    model.addAttribute(
        "page",
        new ResultPage<>(
            found.size(),
            found.stream().skip(paging.offset()).limit(paging.size()).toList(),
            paging));
    model.addAttribute("states", counts(all, row -> row.standing().state()));
    model.addAttribute(
        "turns",
        counts(
            all.stream().filter(row -> row.standing().turn() != null).toList(),
            row -> String.valueOf(row.standing().turn())));
    model.addAttribute("state", filter.state());
    model.addAttribute("turn", filter.turn());
    model.addAttribute("address", filter.address());
    return "dossier/chains";
  }

  private static Map<String, Long> counts(
      List<ChainRecords.ListedChain> rows, Function<ChainRecords.ListedChain, String> code) {
    return rows.stream().collect(Collectors.groupingBy(code, Collectors.counting()));
  }

  /**
   * @param a a step whose wording is compared
   * @param b with this one's; without them the last two that have one
   */
  @GetMapping("/chains/{id}")
  String one(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long a,
      @RequestParam(required = false) @Nullable Long b,
      @Nullable Authentication reader,
      Model model) {
    ChainRecord found = records.find(id);
    if (found == null) {
      throw new NotFoundException("chain");
    }
    model.addAttribute("it", found);
    model.addAttribute("timeline", timelines.of(found.steps()));
    compare(found, a, b, model);
    if (reader != null
        && reader.getAuthorities().stream().anyMatch(r -> "ROLE_EDITOR".equals(r.getAuthority()))) {
      model.addAttribute("suggestions", suggestions.of(found.steps()));
    }
    return "dossier/chain";
  }

  private static void compare(ChainRecord chain, @Nullable Long a, @Nullable Long b, Model model) {
    List<CommitmentStep> asked = chain.steps().stream().filter(CommitmentStep::asks).toList();
    List<CommitmentStep> worded = asked.size() >= 2 ? asked : chain.steps();
    if (worded.size() < 2) {
      return;
    }
    CommitmentStep before = a == null ? null : chain.step(a);
    CommitmentStep after = b == null ? null : chain.step(b);
    if ((a != null && before == null) || (b != null && after == null)) {
      throw new BadParameter(before == null && a != null ? "a" : "b", "bad.code");
    }
    before = before == null ? worded.get(worded.size() - 2) : before;
    after = after == null ? worded.getLast() : after;
    model.addAttribute("before", before);
    model.addAttribute("after", after);
    model.addAttribute(
        "diff", SyllableDiff.of(before.citation().quote(), after.citation().quote()));
  }
}
