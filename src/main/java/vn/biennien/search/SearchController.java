package vn.biennien.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
  private final FacetLabels labels;
  private final NameCompletion names;

  SearchController(ArchiveSearch archive, FacetLabels labels, NameCompletion names) {
    this.archive = archive;
    this.labels = labels;
    this.names = names;
  }

  /** The names that what is being typed may become, for the search box. */
  @GetMapping(path = "/search/names", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<NameCompletion.Name> names(@RequestParam(required = false) @Nullable String q) {
    return names.of(q);
  }

  @GetMapping("/search")
  String page(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    SearchRequest request = SearchRequest.of(parameters);
    SearchPage found = archive.search(request);
    List<FacetLabels.Chosen> chosen = labels.chosen(request);
    model.addAttribute("request", request);
    model.addAttribute("found", found);
    model.addAttribute("orders", SearchOrder.values());
    model.addAttribute("chosen", chosen);
    model.addAttribute("rails", FacetRail.of(request, found, chosen));
    model.addAttribute("page", new ResultPage<>(found.total(), found.hits(), request.paging()));
    return "search/index";
  }

  @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  SearchPage api(@RequestParam MultiValueMap<String, String> parameters) {
    return archive.search(SearchRequest.of(parameters));
  }
}
