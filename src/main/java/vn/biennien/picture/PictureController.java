package vn.biennien.picture;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.dossier.commitments.CommitmentCounts;
import vn.biennien.dossier.commitments.CommitmentFilter;
import vn.biennien.dossier.documents.Figures;
import vn.biennien.dossier.gates.GatePlaces;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.ControlledList;

/** What is looked at rather than read: charts and the map of the border. */
@Controller
@RequiredArgsConstructor
class PictureController {
  private final CommitmentCounts counts;
  private final Figures figures;
  private final GatePlaces places;
  private final ListWords words;
  private final Border border;

  /** Under the same filters as the list of commitments. */
  @GetMapping("/charts")
  String charts(@RequestParam Map<String, String> parameters, Model model) {
    CommitmentFilter filter = CommitmentFilter.of(parameters);
    model.addAttribute("filter", filter);
    model.addAttribute("filters", words.filters("commitments", filter.parameters()));
    model.addAttribute(
        "statuses", Tally.of(counts.byStatus(filter), ControlledList.COMMITMENT_STATUSES.codes()));
    model.addAttribute("fields", Tally.of(counts.byField(filter), ControlledList.FIELDS.codes()));
    model.addAttribute("turnover", Turnover.of(figures.turnover()));
    return "picture/charts";
  }

  @GetMapping("/map")
  String map(Model model) {
    model.addAttribute("map", BorderMap.of(border, places.pairs()));
    return "picture/map";
  }
}
