package vn.biennien.dossier.tasks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /gaps}: what the archive does not have, and what its sources do not agree on. */
@Controller
class GapController {
  private final GapReading reading;

  GapController(GapReading reading) {
    this.reading = reading;
  }

  @GetMapping("/gaps")
  String gaps(Model model) {
    model.addAttribute("it", reading.page());
    return "dossier/gaps";
  }
}
