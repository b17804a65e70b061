package vn.biennien.search.page;

import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.biennien.search.index.IndexProgress;
import vn.biennien.search.index.IndexUnavailableException;
import vn.biennien.shared.Display;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.ResultPage;

/** Search as a page for people and as JSON for programs: the same question, the same answer. */
@Controller
@RequiredArgsConstructor
class SearchController {

  /** How long a program should wait before it asks again; most rebuilds take less. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ArchiveSearch archive;
  private final FacetLabels labels;
  private final NameCompletion names;
  private final SimilarPassages similar;
  private final Display display;

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
    model.addAttribute("orders", SearchRequest.Order.values());
    model.addAttribute("chosen", chosen);
    model.addAttribute("rails", FacetRail.of(request, found, chosen));
    model.addAttribute("page", new ResultPage<>(found.total(), found.hits(), request.paging()));
    return "search/index";
  }

  /** A program would take "none found" for the truth, so while there is no index it is told so. */
  @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> api(@RequestParam MultiValueMap<String, String> parameters) {
    SearchPage found = archive.search(SearchRequest.of(parameters));
    IndexProgress rebuilding = found.rebuilding();
    return rebuilding == null ? ResponseEntity.ok(found) : comeBack(rebuilding);
  }

  private ResponseEntity<ProblemDetail> comeBack(IndexProgress rebuilding) {
    String detail = display.say("search.rebuilding");
    if (rebuilding.total() > 0) {
      detail += " " + display.say("search.rebuilding.percent", rebuilding.percent());
    }
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE, detail + " " + display.say("search.rebuilding.why"));
    problem.setTitle(display.say("error.title"));
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE.toSeconds()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** What is like one paragraph: a page of its own, and beside the paragraph where scripts run. */
  @GetMapping("/documents/{document}/passages/{number}/similar")
  String similar(@PathVariable long document, @PathVariable int number, Model model) {
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
