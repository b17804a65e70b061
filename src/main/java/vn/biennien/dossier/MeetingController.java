package vn.biennien.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.shared.Paging;

/** Meetings as pages. */
@Controller
class MeetingController {
  private final MeetingList meetings;

  MeetingController(MeetingList meetings) {
    this.meetings = meetings;
  }

  @GetMapping("/meetings")
  String index(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String jurisdiction,
      @RequestParam(required = false) @Nullable String series,
      @RequestParam(required = false) @Nullable String format,
      Paging paging,
      Model model) {
    MeetingFilter filter = MeetingFilter.of(year, jurisdiction, series, format);
    model.addAttribute("filter", filter);
    model.addAttribute("listing", meetings.list(filter, paging));
    return "meeting/index";
  }
}
