package vn.biennien.search.index;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.shared.SeeOther;

/**
 * {@code /search-index}: how the index stands, and what an administrator may have done about it.
 */
@Controller
@RequiredArgsConstructor
class IndexController {

  /** A small archive is checked while one waits; of a large one the next look tells. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final IndexKeeper keeper;

  @GetMapping("/search-index")
  String show(Model model) {
    model.addAttribute("index", keeper.overview());
    return "search/keeping";
  }

  @PostMapping("/search-index/check")
  RedirectView check(RedirectAttributes flash) {
    CompletableFuture<Void> done = keeper.checkNow();
    done.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(e -> null)
        .join();
    flash.addFlashAttribute("done", "check");
    return SeeOther.to("/search-index");
  }

  @PostMapping("/search-index/rebuild")
  RedirectView rebuild(RedirectAttributes flash) {
    if (keeper.state() != IndexState.REBUILDING) {
      keeper.rebuildNow();
    }
    flash.addFlashAttribute("done", "rebuild");
    return SeeOther.to("/search-index");
  }
}
