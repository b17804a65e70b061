package vn.biennien.search;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;

/** Search as a page for people and as JSON for programs: the same question, the same answer. */
@Controller
class SearchController {

  private final ArchiveSearch archive;

  SearchController(ArchiveSearch archive) {
    this.archive = archive;
  }

  @GetMapping("/search")
  String page(@ModelAttribute("request") SearchRequest request, Model model) {
    model.addAttribute("found", archive.search(request));
    return "search/index";
  }

  @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  SearchPage api(@ModelAttribute("request") SearchRequest request) {
    return archive.search(request);
  }
}
