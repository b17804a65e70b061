package vn.biennien.account;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.shared.NotFoundException;

/** Signing in, and the one-time link that creates the first administrator. */
@Controller
class SignInController {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 72; // what bcrypt takes

  private final SetupService setup;

  SignInController(SetupService setup) {
    this.setup = setup;
  }

  @GetMapping("/login")
  String login() {
    return "account/login";
  }

  @GetMapping("/setup/{token}")
  String setup(@PathVariable String token) {
    requireOpen(token);
    return "account/setup";
  }

  @PostMapping("/setup/{token}")
  String complete(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      Model model,
      HttpServletResponse response) {
    requireOpen(token);
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      return refused("short", model, response);
    }
    if (!password.equals(again)) {
      return refused("differ", model, response);
    }
    if (!setup.complete(token, password)) {
      throw new NotFoundException("page");
    }
    return "redirect:/login";
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
