package vn.biennien.dossier.gates;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Paging;

/** The list of gate pairs and other border objects, and the page of one of them. */
@Controller
@RequiredArgsConstructor
class GateController {
  private final GateList list;
  private final GateRecords records;
  private final GateTimelines timelines;

  @GetMapping("/gates")
  String list(
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(required = false) @Nullable String jurisdiction,
      Paging paging,
      Model model) {
    model.addAttribute("list", list.page(object, jurisdiction, paging));
    model.addAttribute("object", object);
    model.addAttribute("jurisdiction", jurisdiction);
    return "dossier/gates";
  }

  @GetMapping("/gates/{slug}")
  String one(@PathVariable String slug, Model model) {
    GateRecord found = records.find(slug);
    if (found == null) {
      throw new NotFoundException("gate");
    }
    model.addAttribute("it", found);
    model.addAttribute("timeline", timelines.of(found.row().history(), found.chains()));
    return "dossier/gate";
  }
}
