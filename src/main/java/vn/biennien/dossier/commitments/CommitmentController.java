package vn.biennien.dossier.commitments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.shared.Choice;
import vn.biennien.shared.Display;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/**
 * The list of commitments and proposals and the page of one of them. General items are folded under
 * a count so that they do not drown the specific ones.
 */
@Controller
@RequiredArgsConstructor
class CommitmentController {
  /** More general items than this are a list of their own. */
  private static final int FOLDED = 30;

  private final CommitmentRows rows;
  private final CommitmentChoices choices;
  private final CommitmentRecords records;
  private final Display display;

  /** A filter in force, and the list without it. */
  record Applied(String label, String without) {}

  @GetMapping("/commitments")
  String list(@RequestParam Map<String, String> parameters, Paging paging, Model model) {
    CommitmentFilter filter = CommitmentFilter.of(parameters);
    Map<String, List<Choice>> counts = choices.of(filter);
    String shown = filter.specificity() == null ? "specific" : filter.specificity();
    boolean folds = filter.specificity() == null;
    long general = folds ? count(counts, "general") : 0;
    boolean laidOut = folds && paging.page() == 0 && general > 0 && general <= FOLDED;

    List<CommitmentRow> main =
        rows.rows(filter.with("specificity", shown), paging.size(), paging.offset());
    List<CommitmentRow> folded =
        laidOut ? rows.rows(filter.with("specificity", "general"), FOLDED, 0) : List.of();
    List<CommitmentRow> all =
        rows.concerning(Stream.concat(main.stream(), folded.stream()).toList());

    model.addAttribute("filter", filter);
    model.addAttribute("choices", withChosen(counts, filter));
    model.addAttribute("applied", applied(filter, counts, all));
    model.addAttribute(
        "page", new ResultPage<>(count(counts, shown), all.subList(0, main.size()), paging));
    model.addAttribute("shown", shown);
    model.addAttribute("general", general);
    model.addAttribute("folded", all.subList(main.size(), all.size()));
    return "dossier/commitments";
  }

  @GetMapping("/commitments/{id}")
  String one(@PathVariable long id, Model model) {
    CommitmentRecord found = records.find(id);
    if (found == null) {
      throw new NotFoundException("commitment");
    }
    model.addAttribute("it", found);
    return "dossier/commitment";
  }

  private static long count(Map<String, List<Choice>> counts, String specificity) {
    return counts.getOrDefault("specificity", List.of()).stream()
        .filter(choice -> choice.value().equals(specificity))
        .mapToLong(Choice::count)
        .sum();
  }

  /** A chosen value stays in its menu even when it gives nothing. */
  private static Map<String, List<Choice>> withChosen(
      Map<String, List<Choice>> counts, CommitmentFilter filter) {
    Map<String, List<Choice>> offered = new java.util.HashMap<>(counts);
    filter
        .parameters()
        .forEach((name, value) -> {
          List<Choice> known = counts.getOrDefault(name, List.of());
          if (known.stream().noneMatch(choice -> choice.value().equals(value))) {
            List<Choice> more = new ArrayList<>(known);
            more.add(new Choice(value, value, 0));
            offered.put(name, more);
          }
        });
    return offered;
  }

  private List<Applied> applied(
      CommitmentFilter filter, Map<String, List<Choice>> counts, List<CommitmentRow> rows) {
    return filter.parameters().entrySet().stream()
        .map(e ->
            new Applied(
                label(e.getKey(), e.getValue(), counts, rows),
                filter.with(e.getKey(), null).address("/commitments")))
        .toList();
  }

  private String label(
      String name, String value, Map<String, List<Choice>> counts, List<CommitmentRow> rows) {
    return switch (name) {
      case "kind" -> display.label("kind", value);
      case "status" -> display.label("commitment_statuses", value);
      case "field" -> display.label("fields", value);
      case "specificity" -> display.label("specificity", value);
      case "open", "sort" -> display.label("commitments", name);
      case "from", "to" -> display.label("commitments", name) + " " + value;
      case "chain" -> display.label("commitment", "chain");
      case "year" -> display.label("commitments", "year") + " " + value;
      case "meeting" ->
          rows.stream()
              .flatMap(row -> Stream.ofNullable(row.meeting()))
              .map(CommitmentRow.Meeting::title)
              .findFirst()
              .orElseGet(() -> display.label("commitments", "meeting") + " " + value);
      case "document" ->
          rows.stream()
              .map(row -> row.citation().title())
              .findFirst()
              .orElseGet(() -> display.label("commitments", "document") + " " + value);
      default ->
          counts.getOrDefault(name, List.of()).stream()
              .filter(choice -> choice.value().equals(value))
              .flatMap(choice -> Stream.ofNullable(choice.label()))
              .findFirst()
              .orElse(value);
    };
  }
}
