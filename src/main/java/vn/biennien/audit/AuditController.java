package vn.biennien.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** {@code /settings/audit}: the trail, for administrators. */
@Controller
@RequiredArgsConstructor
class AuditController {
  private final AuditList list;
  private final AuditWords words;

  @GetMapping("/settings/audit")
  String trail(
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String day,
      Paging paging,
      Model model) {
    var filter = new AuditList.Filter(actor, action, subject, day(day));
    model.addAttribute("filter", filter);
    ResultPage<AuditList.Line> page = list.lines(filter, paging);
    model.addAttribute("page", page);
    model.addAttribute("lines", words.told(page.items()));
    model.addAttribute("actions", list.actions());
    model.addAttribute("address", address(filter));
    return "audit/trail";
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new BadParameter("day", "bad.day");
    }
  }

  private static String address(AuditList.Filter filter) {
    return UriComponentsBuilder.fromPath("/settings/audit")
        .queryParamIfPresent("actor", Optional.ofNullable(filter.actor()))
        .queryParamIfPresent("action", Optional.ofNullable(filter.action()))
        .queryParamIfPresent("subject", Optional.ofNullable(filter.subject()))
        .queryParamIfPresent("day", Optional.ofNullable(filter.day()))
        .encode()
        .build()
        .toUriString();
  }
}
