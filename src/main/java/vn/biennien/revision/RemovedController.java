package vn.biennien.revision;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /settings/removed}: what was removed, for administrators to bring back. */
@Controller
class RemovedController {
  private final RemovedList list;

  RemovedController(RemovedList list) {
    this.list = list;
  }

  @GetMapping("/settings/removed")
  String removed(Model model) {
    model.addAttribute("rows", list.rows());
    return "revision/removed";
  }
}
