package vn.biennien.dossier.jurisdictions;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.biennien.shared.NotFoundException;

/** {@code /jurisdictions} and {@code /jurisdictions/{slug}}: a province or region as a dossier. */
@Controller
@RequiredArgsConstructor
class JurisdictionController {
  private final JurisdictionReading reading;

  @GetMapping("/jurisdictions")
  String list(Model model) {
    model.addAttribute("all", reading.all());
    return "dossier/jurisdictions";
  }

  @GetMapping("/jurisdictions/{slug}")
  String one(@PathVariable String slug, Model model) {
    model.addAttribute(
        "it", reading.page(slug).orElseThrow(() -> new NotFoundException("jurisdiction")));
    return "dossier/jurisdiction";
  }
}
