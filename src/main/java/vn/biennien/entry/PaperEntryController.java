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
  private final Entries entries;

  PaperEntryController(PaperIntake intake, PaperEntry papers, Entries entries) {
    this.intake = intake;
    this.papers = papers;
    this.entries = entries;
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
      entries.meeting(id);
      ready = intake.ready(form);
      PaperEntry.Kept kept = papers.add(id, ready.form(), ready.files());
      return SeeOther.to(
          "/documents/" + kept.document(),
          flash,
          kept.known() ? "entry.paper.known" : "entry.paper.saved");
    } catch (Refused refused) {
      intake.forget(ready);
      refused.tell(model, response);
      return page(id, ready.form(), model);
    }
  }

  private String page(long id, PaperForm form, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("subject", entries.meeting(id));
    model.addAttribute("kinds", KINDS);
    model.addAttribute("sensitivities", ControlledList.SENSITIVITIES.codes());
    model.addAttribute("form", form);
    return "entry/paper";
  }
}
