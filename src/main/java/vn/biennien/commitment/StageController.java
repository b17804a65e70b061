package vn.biennien.commitment;

import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.form.FormMenu;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/** Forms of editors: a new stage of a commitment, and the links that a chain was suggested. */
@Controller
@RequiredArgsConstructor
class StageController {
  private final Stages stages;
  private final ChainLinks links;
  private final DocumentMenus menus;

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
    } catch (Refused refused) {
      refused.tell(model, response);
      return page(id, form, model);
    }
    return SeeOther.to("/commitments/" + id, flash, "stage.saved");
  }

  private String page(long id, StageForm form, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("summary", stages.summary(id));
    model.addAttribute("papers", menus.of(FormMenu.PAPERS, null));
    model.addAttribute("form", form);
    return "commitment/stage";
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
    return SeeOther.to("/chains/" + id, flash, accept ? "chain.accepted" : "chain.refused");
  }
}
