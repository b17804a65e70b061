package vn.biennien.commitment;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Forms of editors: a new stage of a commitment, and the links that a chain was suggested. */
@Controller
@RequestMapping
class StageController {
  private static final String PAGE = "commitment/stage";

  private final Stages stages;
  private final ChainLinks links;

  StageController(Stages stages, ChainLinks links) {
    this.stages = stages;
    this.links = links;
  }

  @GetMapping("/commitments/{id}/stages/new")
  String ask(@PathVariable long id, Model model) {
    return page(id, StageForm.EMPTY, model);
  }

  @PostMapping("/commitments/{id}/stages")
  Object enter(
      @PathVariable long id,
      @ModelAttribute("form") StageForm form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      stages.enter(id, form);
    } catch (StageRefused refused) {
      model.addAttribute("refused", refused.key());
      model.addAttribute("field", refused.field());
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(id, form, model);
    }
    flash.addFlashAttribute("saved", "stage.saved");
    return to("/commitments/" + id);
  }

  private String page(long id, StageForm form, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("summary", stages.summary(id));
    model.addAttribute("papers", links.papers());
    model.addAttribute("form", form);
    return PAGE;
  }

  @PostMapping("/chains/{id}/links")
  RedirectView decide(
      @PathVariable long id,
      @RequestParam long commitment,
      @RequestParam boolean accept,
      RedirectAttributes flash) {
    if (accept) {
      links.accept(id, commitment);
    } else {
      links.refuse(id, commitment);
    }
    flash.addFlashAttribute("saved", accept ? "chain.accepted" : "chain.refused");
    return to("/chains/" + id);
  }

  private static RedirectView to(String address) {
    RedirectView view = new RedirectView(address, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return view;
  }
}
