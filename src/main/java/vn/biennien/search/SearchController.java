package vn.biennien.search;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.biennien.shared.ResultPage;

/** Search as a page for people and as JSON for programs: the same question, the same answer. */
@Controller
class SearchController {

  private final ArchiveSearch archive;

  SearchController(ArchiveSearch archive) {
    this.archive = archive;
  }

  @GetMapping("/search")
  String page(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    SearchRequest request = SearchRequest.of(parameters);
    SearchPage found = archive.search(request);
    model.addAttribute("request", request);
    model.addAttribute("found", found);
    model.addAttribute("orders", SearchOrder.values());
    model.addAttribute("page", new ResultPage<>(found.total(), found.hits(), request.paging()));
    return "search/index";
  }

  @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  SearchPage api(@RequestParam MultiValueMap<String, String> parameters) {
    return archive.search(SearchRequest.of(parameters));
  }
}
