package vn.biennien.export.office;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.export.paper.OfficeHeading;
import vn.biennien.shared.SeeOther;

/** The settings page of what printed papers say of the office. */
@Controller
@RequestMapping("/settings/office")
@RequiredArgsConstructor
class OfficeSettingsController {

  private static final String PAGE = "export/settings";

  private final OfficeSettingsService settings;

  @GetMapping
  String show(Model model) {
    model.addAttribute("form", settings.heading());
    model.addAttribute("version", settings.version());
    return PAGE;
  }

  @PostMapping
  Object save(
      @Valid @ModelAttribute("form") OfficeHeading form,
      BindingResult errors,
      @RequestParam int version,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    model.addAttribute("version", version);
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return PAGE;
    }
    try {
      settings.save(form, version);
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
      model.addAttribute("version", settings.version());
      model.addAttribute("conflict", true);
      response.setStatus(HttpStatus.CONFLICT.value());
      return PAGE;
    }
    flash.addFlashAttribute("saved", true);
    return SeeOther.to("/settings/office");
  }
}
