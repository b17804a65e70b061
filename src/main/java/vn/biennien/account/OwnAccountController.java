package vn.biennien.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
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
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/**
 * What everyone does for the own account: sign in, and choose a password, by the one-time link of
 * the first administrator, by an invitation or later.
 */
@Controller
@RequiredArgsConstructor
class OwnAccountController {
  private final AccountService accounts;
  private final Invitations invitations;
  private final SetupService setup;
  private final PasswordRules rules;

  @GetMapping("/login")
  String login(HttpServletRequest request, Model model) {
    if (request.getParameterMap().containsKey("error")) {
      model.addAttribute("fault", "failed");
    } else if (request.getParameterMap().containsKey("wait")) {
      model.addAttribute("fault", "wait");
      model.addAttribute("seconds", seconds(request.getParameter("wait")));
    }
    return "account/login";
  }

  private static int seconds(@Nullable String told) {
    return told != null && told.matches("\\d{1,4}") ? Integer.parseInt(told) : 1;
  }

  @GetMapping("/setup/{token}")
  String setup(@PathVariable String token) {
    requireOpen(token);
    return "account/setup";
  }

  @PostMapping("/setup/{token}")
  String complete(
      @PathVariable String token,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    requireOpen(token);
    Optional<String> fault = fault(request, "admin");
    if (fault.isPresent()) {
      return refused(fault.get(), "account/setup", model, response);
    }
    if (!setup.complete(token, exactly(request, "password"))) {
      throw new NotFoundException("page");
    }
    return "redirect:/login";
  }

  /** Spaces at the ends of a password belong to it. */
  private static String exactly(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  private Optional<String> fault(HttpServletRequest request, String username) {
    return rules.fault(exactly(request, "password"), exactly(request, "again"), username);
  }

  private void requireOpen(String token) {
    if (!setup.isOpen(token)) {
      throw new NotFoundException("page");
    }
  }

  @GetMapping("/invitations/{token}")
  String offer(@PathVariable String token, Model model) {
    model.addAttribute("offer", open(token));
    return "account/invitation";
  }

  @PostMapping("/invitations/{token}")
  String accept(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Invitations.OpenInvitation offer = open(token);
    Optional<String> fault = fault(request, offer.username());
    if (fault.isPresent()) {
      model.addAttribute("offer", offer);
      return refused(fault.get(), "account/invitation", model, response);
    }
    if (!invitations.accept(token, exactly(request, "password"))) {
      throw new NotFoundException("page");
    }
    return "redirect:/login";
  }

  private Invitations.OpenInvitation open(String token) {
    return invitations.offer(token).orElseThrow(() -> new NotFoundException("page"));
  }

  @GetMapping("/account")
  String own(Principal who, Model model) {
    model.addAttribute("displayName", accounts.name(who.getName()));
    return "account/own";
  }

  @PostMapping("/account/name")
  Object call(
      @RequestParam(required = false) @Nullable String displayName,
      Principal who,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    try {
      accounts.call(who.getName(), displayName);
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("faults", refused.faults());
      model.addAttribute("displayName", displayName);
      return "account/own";
    }
    flash.addFlashAttribute("saved", "accounts.saved");
    return SeeOther.to("/account");
  }

  /** All sessions of the account end with its old password, this one too. */
  @PostMapping("/account/password")
  String enter(
      HttpServletRequest request, HttpServletResponse response, Principal who, Model model) {
    Optional<String> fault =
        accounts.knows(who.getName(), exactly(request, "old"))
            ? fault(request, who.getName())
            : Optional.of("old");
    if (fault.isPresent()) {
      model.addAttribute("displayName", accounts.name(who.getName()));
      return refused(fault.get(), "account/own", model, response);
    }
    accounts.enter(who.getName(), exactly(request, "password"));
    return "redirect:/login";
  }

  private static String refused(
      String fault, String page, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("fault", fault);
    return page;
  }
}
