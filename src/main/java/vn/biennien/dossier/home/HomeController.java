package vn.biennien.dossier.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: where the meetings lie by year and place, what is open, what is new. */
@Controller
class HomeController {
  private final HomeReading home;

  HomeController(HomeReading home) {
    this.home = home;
  }

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
