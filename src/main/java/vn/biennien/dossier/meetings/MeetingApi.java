package vn.biennien.dossier.meetings;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** Meetings for programs. */
@RestController
@RequestMapping("/api/v1/meetings")
@RequiredArgsConstructor
class MeetingApi {
  private final MeetingList meetings;
  private final MeetingPages pages;

  @GetMapping
  ResultPage<MeetingRow> list(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String jurisdiction,
      @RequestParam(required = false) @Nullable String series,
      @RequestParam(required = false) @Nullable String format,
      @RequestParam(required = false) @Nullable String mechanism,
      Paging paging) {
    return meetings
        .list(MeetingFilter.of(year, jurisdiction, series, format, mechanism), paging)
        .page();
  }

  @GetMapping("/{id}")
  MeetingDetail one(@PathVariable long id) {
    return MeetingDetail.of(pages.page(id));
  }
}
