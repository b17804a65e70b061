package vn.biennien.ingest;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.shared.SeeOther;

/** Loading the starting archive, and removing it after a look at what will go and what stays. */
@Controller
@RequiredArgsConstructor
class StartingArchiveController {
  private static final List<String> KINDS =
      List.of("document", "meeting", "commitment", "chain", "person", "object");

  private final StartingArchive archive;
  private final StartingRemoval removal;
  private final MessageSource messages;

  @PostMapping("/sample")
  RedirectView load(RedirectAttributes flash) {
    int added = archive.load();
    return home(flash, added == 0 ? "sample.loaded.none" : "sample.loaded", added);
  }

  @GetMapping("/sample/removal")
  String ask(Model model) {
    model.addAttribute("survey", removal.survey());
    model.addAttribute("kinds", KINDS);
    return "ingest/removal";
  }

  @PostMapping("/sample/removal")
  RedirectView remove(RedirectAttributes flash) {
    long removed = removal.remove().going("document");
    return home(flash, removed == 0 ? "sample.removed.none" : "sample.removed", removed);
  }

  private RedirectView home(RedirectAttributes flash, String key, long documents) {
    flash.addFlashAttribute(
        "flash",
        messages.getMessage(key, new Object[] {documents}, LocaleContextHolder.getLocale()));
    return SeeOther.to("/");
  }
}
