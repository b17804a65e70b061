package vn.biennien.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.commitment.DocumentMenus;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/** "Cam kết từ đoạn này": a commitment or proposal out of the words of a text. */
@Controller
class CommitmentEntryController {
  /** How a text may say that a thing stands; what came of it later is entered as a stage. */
  private static final List<String> STATUSES =
      List.of("proposed", "agreed", "signed", "in_progress", "done", "unknown");

  private final CommitmentEntry commitments;
  private final Entries entries;
  private final DocumentMenus menus;

  CommitmentEntryController(CommitmentEntry commitments, Entries entries, DocumentMenus menus) {
    this.commitments = commitments;
    this.entries = entries;
    this.menus = menus;
  }

  @GetMapping("/documents/{id}/commitments/new")
  String ask(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer paragraph,
      @RequestParam(required = false) @Nullable String quote,
      Model model) {
    entries.document(id);
    return page(id, CommitmentForm.at(paragraph, quote), model);
  }

  @PostMapping("/documents/{id}/commitments")
  Object mark(
      @PathVariable long id,
      @ModelAttribute("form") CommitmentForm form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      commitments.mark(id, form);
    } catch (Refused refused) {
      model.addAttribute("faults", refused.faults());
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(id, form, model);
    }
    flash.addFlashAttribute("saved", "entry.commitment.saved");
    return SeeOther.to("/documents/" + id + "#p" + form.paragraph());
  }

  private String page(long id, CommitmentForm form, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("subject", menus.title(id));
    model.addAttribute("paragraphs", menus.paragraphs(id));
    model.addAttribute("reports", menus.reports(id));
    model.addAttribute("speakers", menus.speakers(id));
    model.addAttribute("gates", menus.gates());
    model.addAttribute("chains", menus.chains());
    model.addAttribute("kinds", ControlledList.COMMITMENT_KINDS.codes());
    model.addAttribute("fields", ControlledList.FIELDS.codes());
    model.addAttribute("actions", ControlledList.GATE_ACTIONS.codes());
    model.addAttribute("levels", ControlledList.GATE_LEVELS.codes());
    model.addAttribute("statuses", STATUSES);
    model.addAttribute("form", form);
    return "entry/commitment";
  }
}
