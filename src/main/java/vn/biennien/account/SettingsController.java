package vn.biennien.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /settings}: what an administrator may set, room by room. */
@Controller
class SettingsController {
  @GetMapping("/settings")
  String settings() {
    return "account/settings";
  }
}
