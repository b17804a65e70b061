package vn.biennien.dossier.tasks;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /gaps}: what the archive does not have, and what its sources do not agree on. */
@Controller
@RequiredArgsConstructor
class GapController {
  private final GapReading reading;

  @GetMapping("/gaps")
  String gaps(Model model) {
    model.addAttribute("it", reading.page());
    return "dossier/gaps";
  }
}
