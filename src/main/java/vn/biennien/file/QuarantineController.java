package vn.biennien.file;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.shared.SeeOther;

/** An administrator's word on files of which no record speaks; {@code /tasks} tells of them. */
@Controller
class QuarantineController {
  private final Quarantine quarantine;

  QuarantineController(Quarantine quarantine) {
    this.quarantine = quarantine;
  }

  @PostMapping("/settings/quarantine/removal")
  Object remove(@RequestParam(defaultValue = "false") boolean sure, RedirectAttributes flash) {
    if (sure) {
      quarantine.removeDue();
    }
    flash.addFlashAttribute("saved", sure ? "tasks.quarantine.removed" : "tasks.quarantine.unsure");
    return SeeOther.to("/tasks");
  }
}
