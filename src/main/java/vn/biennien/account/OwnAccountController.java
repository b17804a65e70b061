package vn.biennien.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.biennien.shared.NotFoundException;

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
  String own() {
    return "account/own";
  }

  /** All sessions of the account end with its old password, this one too. */
  @PostMapping("/account/password")
  String enter(
      HttpServletRequest request, HttpServletResponse response, Principal who, Model model) {
    String password = SignInController.exactly(request, "password");
    if (!accounts.knows(who.getName(), SignInController.exactly(request, "old"))) {
      return refused("old", "account/own", model, response);
    }
    Optional<String> fault =
        rules.fault(password, SignInController.exactly(request, "again"), who.getName());
    if (fault.isPresent()) {
      return refused(fault.get(), "account/own", model, response);
    }
    accounts.enter(who.getName(), password);
    return "redirect:/login";
  }

  private static String refused(
      String fault, String page, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("fault", fault);
    return page;
  }
}
