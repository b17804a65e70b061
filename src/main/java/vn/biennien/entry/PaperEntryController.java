package vn.biennien.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.document.DocumentType;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/** "Thêm văn bản của cuộc họp này": minutes, communiqués, articles. */
@Controller
class PaperEntryController {
  private static final List<String> KINDS =
      ControlledList.DOCUMENT_TYPES.codes().stream()
          .filter(code -> !DocumentType.NOTE.is(code))
          .toList();

  private final PaperIntake intake;
  private final PaperEntry papers;
  private final MeetingSight sight;

  PaperEntryController(PaperIntake intake, PaperEntry papers, MeetingSight sight) {
    this.intake = intake;
    this.papers = papers;
    this.sight = sight;
  }

  @GetMapping("/meetings/{id}/documents/new")
  String ask(@PathVariable long id, Model model) {
    return page(id, PaperForm.EMPTY, model);
  }

  @PostMapping("/meetings/{id}/documents")
  Object add(
      @PathVariable long id,
      @ModelAttribute("form") PaperForm form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    PaperIntake.Ready ready = PaperIntake.Ready.of(form);
    try {
      sight.require(id);
      ready = intake.ready(form);
      PaperEntry.Kept kept = papers.add(id, ready.form(), ready.files());
      flash.addFlashAttribute("saved", kept.known() ? "entry.paper.known" : "entry.paper.saved");
      return SeeOther.to("/documents/" + kept.document());
    } catch (Refused refused) {
      intake.forget(ready);
      model.addAttribute("faults", refused.faults());
      response.setStatus(refused.status().value());
      return page(id, ready.form(), model);
    }
  }

  private String page(long id, PaperForm form, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("subject", sight.require(id));
    model.addAttribute("kinds", KINDS);
    model.addAttribute("sensitivities", ControlledList.SENSITIVITIES.codes());
    model.addAttribute("form", form);
    return "entry/paper";
  }
}
