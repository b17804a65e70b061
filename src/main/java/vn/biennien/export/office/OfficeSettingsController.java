package vn.biennien.export.office;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The settings page of what printed papers say of the office. */
@Controller
@RequestMapping("/settings/office")
class OfficeSettingsController {

  private static final String PAGE = "export/settings";

  private final OfficeSettingsService settings;

  OfficeSettingsController(OfficeSettingsService settings) {
    this.settings = settings;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("form", settings.form());
    return PAGE;
  }

  @PostMapping
  Object save(
      @Valid @ModelAttribute("form") OfficeSettingsForm form,
      BindingResult errors,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return PAGE;
    }
    try {
      settings.save(form);
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
      model.addAttribute("form", form.withVersion(settings.form().version()));
      model.addAttribute("conflict", true);
      response.setStatus(HttpStatus.CONFLICT.value());
      return PAGE;
    }
    flash.addFlashAttribute("saved", true);
    RedirectView back = new RedirectView("/settings/office", true);
    back.setStatusCode(HttpStatus.SEE_OTHER);
    return back;
  }
}
