package vn.biennien.dossier.home;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: where the meetings lie by year and place, what is open, what is new. */
@Controller
@RequiredArgsConstructor
class HomeController {
  private final HomeReading home;

  @GetMapping("/")
  String home(Model model) {
    HomePage.Tally tally = home.tally();
    model.addAttribute("tally", tally);
    if (!tally.empty()) {
      model.addAttribute("matrix", home.matrix());
      model.addAttribute("open", home.open());
      model.addAttribute("general", home.generalOpen());
      model.addAttribute("newest", home.newest());
    }
    return "home";
  }
}
