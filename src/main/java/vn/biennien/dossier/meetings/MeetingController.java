package vn.biennien.dossier.meetings;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.shared.Paging;

/** Meetings as pages. */
@Controller
@RequiredArgsConstructor
class MeetingController {
  private final MeetingList meetings;
  private final MeetingPages pages;

  @GetMapping("/meetings")
  String index(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String jurisdiction,
      @RequestParam(required = false) @Nullable String series,
      @RequestParam(required = false) @Nullable String format,
      @RequestParam(required = false) @Nullable String mechanism,
      Paging paging,
      Model model) {
    MeetingFilter filter = MeetingFilter.of(year, jurisdiction, series, format, mechanism);
    model.addAttribute("filter", filter);
    model.addAttribute("listing", meetings.list(filter, paging));
    return "meeting/index";
  }

  @GetMapping("/meetings/{id}")
  String show(@PathVariable long id, Model model) {
    model.addAttribute("page", pages.page(id));
    return "meeting/show";
  }
}
