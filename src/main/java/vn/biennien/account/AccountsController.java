package vn.biennien.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/** {@code /settings/accounts}: colleagues are invited, and what they may do is changed. */
@Controller
@RequiredArgsConstructor
class AccountsController {
  private static final String PAGE = "/settings/accounts";

  private final AccountService accounts;
  private final Invitations invitations;

  /** What an administrator may set, room by room. */
  @GetMapping("/settings")
  String settings() {
    return "account/settings";
  }

  @GetMapping(PAGE)
  String list(Model model) {
    return page(model);
  }

  /** The link is shown in this answer and never again. */
  @PostMapping(PAGE + "/invitations")
  String invite(
      @RequestParam(required = false) @Nullable String username,
      @RequestParam(required = false) @Nullable String displayName,
      @RequestParam(required = false) @Nullable String role,
      Principal by,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      Invitations.Made made = invitations.invite(username, displayName, role, by.getName());
      String host = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
      response.setStatus(HttpStatus.CREATED.value());
      response.setHeader("Cache-Control", "no-store");
      model.addAttribute("link", host + made.path());
      model.addAttribute("replaced", made.replaced());
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("faults", refused.faults());
      model.addAttribute("username", username);
      model.addAttribute("displayName", displayName);
      model.addAttribute("role", role);
    }
    return page(model);
  }

  @PostMapping(PAGE + "/invitations/{id}/revocation")
  RedirectView revoke(@PathVariable long id, RedirectAttributes flash) {
    invitations.revoke(id);
    return back(flash);
  }

  @PostMapping(PAGE + "/{id}/role")
  Object change(
      @PathVariable long id,
      @RequestParam String role,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    return changing(() -> accounts.change(id, role), flash, response, model);
  }

  @PostMapping(PAGE + "/{id}/enabled")
  Object enable(
      @PathVariable long id,
      @RequestParam boolean enabled,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    return changing(() -> accounts.enable(id, enabled), flash, response, model);
  }

  @PostMapping(PAGE + "/{id}/jurisdictions")
  Object keep(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable List<String> jurisdictions,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    List<String> slugs = jurisdictions == null ? List.of() : jurisdictions;
    return changing(() -> accounts.keep(id, slugs), flash, response, model);
  }

  private Object changing(
      Runnable change, RedirectAttributes flash, HttpServletResponse response, Model model) {
    try {
      change.run();
      return back(flash);
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("faults", refused.faults());
      return page(model);
    }
  }

  private static RedirectView back(RedirectAttributes flash) {
    flash.addFlashAttribute("saved", "accounts.saved");
    return SeeOther.to(PAGE);
  }

  private String page(Model model) {
    model.addAttribute("accounts", accounts.list());
    model.addAttribute("jurisdictions", accounts.jurisdictions());
    model.addAttribute("invitations", invitations.open());
    return "account/accounts";
  }
}
