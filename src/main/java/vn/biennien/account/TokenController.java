package vn.biennien.account;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.shared.SeeOther;

/** {@code /settings/tokens}: API keys are made, shown once, and revoked. */
@Controller
@RequiredArgsConstructor
class TokenController {
  private static final int LONGEST = 80;

  private final ApiTokens tokens;

  @GetMapping("/settings/tokens")
  String list(Model model) {
    return page(model);
  }

  @PostMapping("/settings/tokens")
  String create(
      @RequestParam(required = false) @Nullable String username,
      @RequestParam(required = false) @Nullable String name,
      Model model,
      HttpServletResponse response) {
    Optional<String> token =
        username == null || name == null || name.length() > LONGEST
            ? Optional.empty()
            : tokens.create(username, name);
    if (token.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("bad", true);
      model.addAttribute("name", name);
    } else {
      response.setStatus(HttpStatus.CREATED.value());
      model.addAttribute("token", token.get());
    }
    return page(model);
  }

  @PostMapping("/settings/tokens/{id}/revocation")
  RedirectView revoke(@PathVariable long id) {
    tokens.revoke(id);
    return SeeOther.to("/settings/tokens");
  }

  private String page(Model model) {
    model.addAttribute("tokens", tokens.list());
    model.addAttribute("accounts", tokens.accounts());
    return "account/tokens";
  }
}
