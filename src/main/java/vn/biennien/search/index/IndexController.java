package vn.biennien.search.index;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * {@code /search-index}: how the index stands, and what an administrator may have done about it.
 */
@Controller
class IndexController {

  /** A small archive is checked while one waits; of a large one the next look tells. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final IndexKeeper keeper;
  private final IndexOverviews overviews;

  IndexController(IndexKeeper keeper, IndexOverviews overviews) {
    this.keeper = keeper;
    this.overviews = overviews;
  }

  @GetMapping("/search-index")
  String show(Model model) {
    model.addAttribute("index", overviews.now());
    return "search/keeping";
  }

  @PostMapping("/search-index/check")
  RedirectView check(RedirectAttributes flash) {
    CompletableFuture<Void> done = keeper.checkNow();
    done.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(e -> null)
        .join();
    flash.addFlashAttribute("done", "check");
    return back();
  }

  @PostMapping("/search-index/rebuild")
  RedirectView rebuild(RedirectAttributes flash) {
    if (keeper.state() != IndexState.REBUILDING) {
      keeper.rebuildNow();
    }
    flash.addFlashAttribute("done", "rebuild");
    return back();
  }

  private static RedirectView back() {
    RedirectView back = new RedirectView("/search-index", true);
    back.setStatusCode(HttpStatus.SEE_OTHER);
    return back;
  }
}
