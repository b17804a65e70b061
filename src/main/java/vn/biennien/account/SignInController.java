package vn.biennien.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.biennien.shared.NotFoundException;

/** Signing in, and the one-time link that creates the first administrator. */
@Controller
class SignInController {
  private final SetupService setup;
  private final PasswordRules rules;

  SignInController(SetupService setup, PasswordRules rules) {
    this.setup = setup;
    this.rules = rules;
  }

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
    String password = exactly(request, "password");
    String again = exactly(request, "again");
    Optional<String> fault = rules.fault(password, again, "admin");
    if (fault.isPresent()) {
      return refused(fault.get(), model, response);
    }
    if (!setup.complete(token, password)) {
      throw new NotFoundException("page");
    }
    return "redirect:/login";
  }

  /** Spaces at the ends of a password belong to it. */
  static String exactly(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  private static String refused(String fault, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("fault", fault);
    return "account/setup";
  }

  private void requireOpen(String token) {
    if (!setup.isOpen(token)) {
      throw new NotFoundException("page");
    }
  }
}
