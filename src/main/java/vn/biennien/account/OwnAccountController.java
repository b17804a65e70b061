package vn.biennien.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
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

/** What everyone does for the own account: choose a password, by an invitation or later. */
@Controller
class OwnAccountController {
  private final AccountService accounts;
  private final Invitations invitations;
  private final PasswordRules rules;

  OwnAccountController(AccountService accounts, Invitations invitations, PasswordRules rules) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.rules = rules;
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
    Invitations.Offer offer = open(token);
    String password = SignInController.exactly(request, "password");
    Optional<String> fault =
        rules.fault(password, SignInController.exactly(request, "again"), offer.username());
    if (fault.isPresent()) {
      model.addAttribute("offer", offer);
      return refused(fault.get(), "account/invitation", model, response);
    }
    if (!invitations.accept(token, password)) {
      throw new NotFoundException("page");
    }
    return "redirect:/login";
  }

  private Invitations.Offer open(String token) {
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
    String password = SignInController.exactly(request, "password");
    if (!accounts.knows(who.getName(), SignInController.exactly(request, "old"))) {
      return refusedOwn("old", who, model, response);
    }
    Optional<String> fault =
        rules.fault(password, SignInController.exactly(request, "again"), who.getName());
    if (fault.isPresent()) {
      return refusedOwn(fault.get(), who, model, response);
    }
    accounts.enter(who.getName(), password);
    return "redirect:/login";
  }

  private String refusedOwn(
      String fault, Principal who, Model model, HttpServletResponse response) {
    model.addAttribute("displayName", accounts.name(who.getName()));
    return refused(fault, "account/own", model, response);
  }

  private static String refused(
      String fault, String page, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("fault", fault);
    return page;
  }
}
