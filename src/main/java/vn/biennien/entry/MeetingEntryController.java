package vn.biennien.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.commitment.DocumentMenus;
import vn.biennien.form.FormMenu;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/** A meeting that a clerk enters, with its two delegations. */
@Controller
@RequiredArgsConstructor
class MeetingEntryController {
  private final MeetingEntry meetings;
  private final Jurisdictions jurisdictions;
  private final DocumentMenus menus;

  @GetMapping("/meetings/new")
  String ask(@ModelAttribute("form") MeetingForm form, Model model) {
    return page(model);
  }

  /** Asked for more rows, the form comes back with them and nothing is stored. */
  @PostMapping("/meetings")
  Object enter(
      @ModelAttribute("form") MeetingForm form,
      @RequestParam(defaultValue = "false") boolean more,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    if (more) {
      model.addAttribute("guard", "changed");
      return page(model);
    }
    try {
      long id = meetings.enter(form);
      return SeeOther.to("/meetings/" + id, flash, "entry.meeting.saved");
    } catch (Refused refused) {
      if (refused instanceof SameMeetings.Asked asked) {
        model.addAttribute("alike", asked.alike);
        model.addAttribute("mayBeAnother", asked.mayBeAnother);
      }
      refused.tell(model, response);
      model.addAttribute("guard", "changed");
      return page(model);
    }
  }

  private String page(Model model) {
    model.addAttribute("key", UUID.randomUUID().toString().substring(0, 8));
    model.addAttribute("jurisdictions", jurisdictions.choices());
    model.addAttribute("people", menus.of(FormMenu.NAMES, null));
    model.addAttribute("offices", menus.of(FormMenu.OFFICES, null));
    model.addAttribute("allSeries", ControlledList.MEETING_SERIES.codes());
    model.addAttribute("formats", ControlledList.MEETING_FORMATS.codes());
    model.addAttribute("levels", ControlledList.MEETING_LEVELS.codes());
    model.addAttribute("ranks", ControlledList.OFFICE_RANKS.codes());
    model.addAttribute("sensitivities", ControlledList.SENSITIVITIES.codes());
    return "entry/meeting";
  }
}
