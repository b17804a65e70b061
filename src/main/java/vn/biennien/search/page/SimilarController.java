package vn.biennien.search.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.biennien.search.index.IndexUnavailableException;
import vn.biennien.shared.NotFoundException;

/** What is like one paragraph: a page of its own, and beside the paragraph where scripts run. */
@Controller
class SimilarController {

  private final SimilarPassages similar;

  SimilarController(SimilarPassages similar) {
    this.similar = similar;
  }

  @GetMapping("/documents/{document}/passages/{number}/similar")
  String show(@PathVariable long document, @PathVariable int number, Model model) {
    try {
      model.addAttribute(
          "similar",
          similar.of(document, number).orElseThrow(() -> new NotFoundException("document")));
    } catch (IndexUnavailableException e) {
      model.addAttribute("rebuilding", e.progress());
    }
    model.addAttribute("document", document);
    model.addAttribute("number", number);
    return "search/similar";
  }
}
