package vn.biennien.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.commitment.DocumentMenus;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;
import vn.biennien.shared.Side;

/** "Người dự" and "số liệu": out of the words of a text. */
@Controller
class StatementEntryController {
  private final StatementEntry statements;
  private final Entries entries;
  private final DocumentMenus menus;
  private final MeetingMenus names;

  StatementEntryController(
      StatementEntry statements, Entries entries, DocumentMenus menus, MeetingMenus names) {
    this.statements = statements;
    this.entries = entries;
    this.menus = menus;
    this.names = names;
  }

  @GetMapping("/documents/{id}/participants/new")
  String askParticipant(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer paragraph,
      @RequestParam(required = false) @Nullable String quote,
      Model model) {
    entries.document(id);
    return participant(id, ParticipantForm.at(paragraph, quote), model);
  }

  @PostMapping("/documents/{id}/participants")
  Object markParticipant(
      @PathVariable long id,
      @ModelAttribute("form") ParticipantForm form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      statements.mark(id, form);
    } catch (Refused refused) {
      refuse(refused, model, response);
      return participant(id, form, model);
    }
    flash.addFlashAttribute("saved", "entry.participant.saved");
    return SeeOther.to("/documents/" + id + "#p" + form.paragraph());
  }

  @GetMapping("/documents/{id}/figures/new")
  String askFigure(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer paragraph,
      @RequestParam(required = false) @Nullable String quote,
      Model model) {
    entries.document(id);
    return figure(id, FigureForm.at(paragraph, quote), model);
  }

  @PostMapping("/documents/{id}/figures")
  Object markFigure(
      @PathVariable long id,
      @ModelAttribute("form") FigureForm form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      statements.mark(id, form);
    } catch (Refused refused) {
      refuse(refused, model, response);
      return figure(id, form, model);
    }
    flash.addFlashAttribute("saved", "entry.figure.saved");
    return SeeOther.to("/documents/" + id + "#p" + form.paragraph());
  }

  private static void refuse(Refused refused, Model model, HttpServletResponse response) {
    model.addAttribute("faults", refused.faults());
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private String participant(long id, ParticipantForm form, Model model) {
    place(id, model);
    model.addAttribute("reports", menus.reports(id));
    model.addAttribute("people", names.people());
    model.addAttribute("ranks", ControlledList.OFFICE_RANKS.codes());
    model.addAttribute("roles", ControlledList.PARTICIPANT_ROLES.codes());
    model.addAttribute("sides", List.of(Side.VN.code(), Side.CN.code()));
    model.addAttribute("form", form);
    return "entry/participant";
  }

  private String figure(long id, FigureForm form, Model model) {
    place(id, model);
    model.addAttribute("form", form);
    return "entry/figure";
  }

  private void place(long id, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("subject", menus.title(id));
    model.addAttribute("paragraphs", menus.paragraphs(id));
  }
}
